import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, it } from "vitest";
import { eraseAgain, putBack, withdrawnIn } from "#infra/restore/put-back.ts";
import { type Row, readRow, rowsOf } from "#infra/restore/rows.ts";
import { tableName } from "#shared/db/table.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

const tables = ["volunteers", "volunteers-restored", "needs", "needs-restored"].map((name) => ({ name }));
const created = await createTestPlatform(tables);
const { documents, stage } = created.platform;
const pairOf = (name: string) => ({
  live: tableName(stage, name),
  restored: tableName(stage, `${name}-restored`),
});
const [volunteers, needs] = [pairOf("volunteers"), pairOf("needs")];
const put = (TableName: string, ...rows: { pk: string; sk: string; [field: string]: unknown }[]) =>
  Promise.all(rows.map((Item) => documents.send(new PutCommand({ TableName, Item }))));
const profile = (id: string, more: object = {}) => ({
  pk: `VOLUNTEER#${id}`,
  sk: "PROFILE",
  version: 1,
  status: "registered",
  ...more,
});
const need = (id: string, more: object = {}) => ({
  pk: `NEED#${id}`,
  sk: "NEED",
  title: `need ${id}`,
  ...more,
});

const allRows = async (table: string): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const row of rowsOf(documents, table)) rows.push(row);
  return rows;
};

beforeAll(async () => {
  await put(
    volunteers.restored,
    profile("vol_ana", { sealed: "her name" }),
    { pk: "CONTACT#vol_ana", sk: "CONTACT", sealed: "her phone" },
    profile("vol_ben"),
  );
  // Since then Ana has withdrawn, and an accident has changed Ben's profile.
  await put(
    volunteers.live,
    profile("vol_ana", { status: "withdrawn", version: 2 }),
    profile("vol_ben", { status: "lost" }),
  );
  await put(
    needs.restored,
    need("need_1", { shifts: [{ to: 2, from: 1 }] }),
    need("need_2"),
    need("need_3", { title: "for 王奶奶" }),
    need("need_4"),
    { pk: "VOLUNTEER#vol_ana", sk: "CALENDAR", places: ["s1"] },
  );
  await put(
    needs.live,
    // The order of fields is none of a row.
    need("need_1", { shifts: [{ from: 1, to: 2 }] }),
    need("need_2", { title: "overwritten" }),
    need("need_3", { title: "for ○○○", redactions: [{ at: "later" }] }),
    need("need_5"),
  );
});

it("says what would be put back, and writes nothing without being told to", async () => {
  const withdrawn = new Set((await withdrawnIn(documents, volunteers)).keys());
  expect([...withdrawn]).toEqual(["vol_ana"]);
  const one = { write: false, removeAdded: true, only: "NEED#need_2" };
  expect(await putBack(documents, needs, withdrawn, one)).toMatchObject({ changed: 1, gone: 0, added: 0 });
  const result = await putBack(documents, needs, withdrawn, { write: false, removeAdded: true });
  expect(result).toMatchObject({ changed: 2, gone: 2, added: 1 });
  expect((await readRow(documents, needs.live, need("need_2")))?.title).toBe("overwritten");
});

it("puts back what changed and what is gone, and keeps erased what people had erased since", async () => {
  const tombstones = await withdrawnIn(documents, volunteers);
  const withdrawn = new Set(tombstones.keys());
  const options = { write: true, removeAdded: false };
  expect(await putBack(documents, volunteers, withdrawn, options)).toMatchObject({ left: 0 });
  const result = await putBack(documents, needs, withdrawn, options);
  expect(result).toMatchObject({
    left: 0,
    erased: [{ pk: "VOLUNTEER#vol_ana", sk: "CALENDAR" }],
    redacted: [{ pk: "NEED#need_3", sk: "NEED" }],
  });
  await eraseAgain(documents, volunteers.live, tombstones.values());

  const titles = (await allRows(needs.live)).map(({ title }) => title).sort();
  expect(titles).toEqual(["for ○○○", "need need_1", "need need_2", "need need_4", "need need_5"]);
  const people = await allRows(volunteers.live);
  expect(people.find(({ pk }) => pk === "VOLUNTEER#vol_ben")).toMatchObject({ status: "registered" });
  // Saved once more, so that every service hears of it again.
  expect(people.find(({ pk }) => pk === "VOLUNTEER#vol_ana")).toMatchObject({
    status: "withdrawn",
    version: 3,
  });
  expect(JSON.stringify(people)).not.toMatch(/her name|her phone/);
});

it("does not bring back the pictures of an update that was taken back since", async () => {
  const update = (id: string, more: object = {}) => ({
    pk: "PROJECT#prj_1",
    sk: `UPDATE#upd_${id}`,
    ...more,
  });
  const picture = (id: string) => ({
    pk: "PROJECT#prj_1",
    sk: `PICTURE#upd_${id}#1`,
    bytes: new Uint8Array([Number(id)]),
  });
  await put(needs.restored, update("1"), picture("1"), update("2"), picture("2"));
  await put(needs.live, update("1", { takenBack: { by: "per_1" } }), update("2"));
  const options = { write: true, removeAdded: false, only: "PROJECT#" };
  const result = await putBack(documents, needs, new Set(), options);
  expect(result).toMatchObject({ changed: 1, gone: 2, left: 0 });
  expect(result.erased.map(({ sk }) => sk).sort()).toEqual(["PICTURE#upd_1#1", "UPDATE#upd_1"]);
  expect(await readRow(documents, needs.live, picture("1"))).toBeUndefined();
  expect(await readRow(documents, needs.live, picture("2"))).toEqual(picture("2"));
});

it("removes what came since only where it is told to, and then nothing differs but what was erased", async () => {
  await documents.send(new DeleteCommand({ TableName: needs.live, Key: { pk: "NEED#need_4", sk: "NEED" } }));
  const options = { write: true, removeAdded: true };
  const result = await putBack(documents, needs, new Set(["vol_ana"]), options);
  expect(result).toMatchObject({ gone: 3, added: 1, left: 0 });
  expect(await readRow(documents, needs.live, need("need_5"))).toBeUndefined();
});
