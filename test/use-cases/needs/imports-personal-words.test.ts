import { beforeAll, expect, it } from "vitest";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});

const headings = "编号,行政区划,标题,日期,开始时间,结束时间,说明";
const when = "2026-03-07,9:00,11:00";
const words = "茶市村3组12号";

/** Imports a file to its end, and answers what became of its rows. */
const importNow = async (lines: readonly string[], more: Record<string, unknown> = {}) => {
  const csv = lines.join("\r\n");
  const { body } = await world.call("POST /v1/needs/imports", {
    token: world.worker,
    body: { csv, ...more },
  });
  await world.settle();
  const params = { importId: body.importId as string };
  return (await world.call("GET /v1/needs/imports/{importId}/rows", { token: world.worker, params })).body
    .items;
};
const needOf = async (needId: string) =>
  (await world.call("GET /v1/needs/{needId}", { token: world.worker, params: { needId } })).body;

it("a row with personal words is refused alone: the report names the cell, the words and the column that confirms", async () => {
  const items = await importNow([
    headings,
    `p-1,430422103,打扫院子,${when},带手套`,
    `p-2,430422103,打扫院子,${when},到${words}集合`,
    `p-3,430422103,找 13800000000,${when},`,
  ]);
  const byId = new Map(items.map((item: { externalId: string }) => [item.externalId, item]));
  expect(byId.get("p-1")).toMatchObject({ outcome: "created" });
  expect(byId.get("p-2")).toMatchObject({
    outcome: "refused",
    errors: [
      { field: "description", column: "说明", message: expect.stringContaining(words) },
      { field: "confirmedWords", column: "已核对", message: expect.stringContaining("照写") },
    ],
  });
  expect(byId.get("p-3")).toMatchObject({ outcome: "refused", errors: [{ field: "title", column: "标题" }] });
  expect(JSON.stringify(await world.everyRow())).not.toContain("13800000000");
});

it("the column 已核对 lets the words through that it repeats, and no others; who imported has confirmed them", async () => {
  const columns = `${headings},已核对`;
  const line = (id: string, confirmed: string) =>
    `${id},430422103,打扫院子,${when},到${words}集合,${confirmed}`;
  const items = await importNow([columns, line("c-1", `地址没问题：${words}`), line("c-2", "是")]);
  const [first, second] = ["c-1", "c-2"].map((id) =>
    items.find((item: { externalId: string }) => item.externalId === id),
  );
  expect([first.outcome, second.outcome]).toEqual(["created", "refused"]);
  const { staff } = await needOf(first.needId);
  expect(staff.confirmedWords).toEqual([
    { words, by: personOf(world.ids, "worker").personId, at: expect.any(String) },
  ]);
});

it("words are confirmed for a whole file by the default of that column", async () => {
  const [item] = await importNow([headings, `d-1,430422103,打扫院子,${when},到${words}集合`], {
    defaults: { confirmedWords: words },
  });
  expect(item.outcome).toBe("created");
});
