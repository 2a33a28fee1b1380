import { beforeAll, describe, expect, it } from "vitest";
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

describe("a question about rows", () => {
  const confirm = (importId: string, rows: object[], token = world.worker) =>
    world.call("PATCH /v1/needs/imports/{importId}/rows", {
      token,
      params: { importId },
      body: { rows },
    });
  const start = async (id: string) => {
    const csv = [
      `${headings},联系电话`,
      `${id}-1,430422103,打扫院子,${when},到${words}集合,13800000001`,
      `${id}-2,430422103,找 13800000000,${when},${words},`,
      `${id}-3,430422103,打扫院子,${when},张奶奶中风，住${words},`,
    ].join("\n");
    const { body } = await world.call("POST /v1/needs/imports", { token: world.worker, body: { csv } });
    await world.settle();
    return body.importId as string;
  };
  const counts = async (importId: string) => {
    const { body } = await world.call("GET /v1/needs/imports/{importId}", {
      token: world.worker,
      params: { importId },
    });
    return [body.created, body.refused, body.rows];
  };

  it("is answered once for the rows that are named, in the name of who answers; others stay refused", async () => {
    const importId = await start("q");
    const params = { importId };
    const report = await world.call("GET /v1/needs/imports/{importId}/rows", { token: world.worker, params });
    expect(
      report.body.items.map(({ row, unconfirmedWords }: { row: number; unconfirmedWords?: string[] }) => [
        row,
        unconfirmedWords,
      ]),
    ).toEqual([
      [2, [words]],
      [3, undefined],
      [4, ["张奶奶中风", words]],
    ]);
    // Cells that no field reads are not kept beside the question.
    expect(JSON.stringify(await world.everyRow())).not.toMatch(/1380000000[01]/);
    const all = [2, 4].map((row) => ({ row, words: [words] }));
    const { status, body } = await confirm(importId, all, world.lead);
    expect([
      status,
      body.items.map(({ row, outcome }: { row: number; outcome: string }) => [row, outcome]),
    ]).toEqual([
      200,
      [
        [2, "created"],
        [4, "refused"],
      ],
    ]);
    const by = personOf(world.ids, "lead").personId;
    expect((await needOf(body.items[0].needId)).staff.confirmedWords).toMatchObject([{ words, by }]);
    expect(await counts(importId)).toEqual([1, 2, 3]);
    expect((await confirm(importId, all)).body.items).toMatchObject([
      { row: 4, unconfirmedWords: ["张奶奶中风"] },
    ]);
    await confirm(importId, [{ row: 4, words: ["张奶奶中风", words] }]);
    expect(await counts(importId)).toEqual([2, 1, 3]);
    const kept = (await world.everyRow()).filter(({ pk }) => pk === `IMPORT#${importId}`);
    expect(kept.map(({ sk }) => sk)).not.toContainEqual(expect.stringContaining("KEPT#00000002"));
  });

  it("is not for others, answers two at once the same, and lets a row fail for another reason", async () => {
    const importId = await start("r");
    const row = { row: 2, words: [words] };
    expect((await confirm(importId, [row], world.stranger)).status).toBe(404);
    const twice = await Promise.all([confirm(importId, [row]), confirm(importId, [row])]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await counts(importId)).toEqual([1, 2, 3]);
  });
});

it("words are confirmed for a whole file by the default of that column", async () => {
  const [item] = await importNow([headings, `d-1,430422103,打扫院子,${when},到${words}集合`], {
    defaults: { confirmedWords: words },
  });
  expect(item.outcome).toBe("created");
});
