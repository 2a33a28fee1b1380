import { beforeAll, describe, expect, it } from "vitest";
import { importsInto } from "#test/support/imports.ts";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";

let world: NeedsWorld;
let { post, read, rows, importNow, importFile } = {} as ReturnType<typeof importsInto>;
beforeAll(async () => {
  world = await createNeedsWorld();
  ({ post, read, rows, importNow, importFile } = importsInto(world));
});

const headings = "externalId,division,title,headcount,gates,date,from,to";
const line = (id: string, more = "2,adult,2026-03-07,09:00,11:00") => `${id},430422103,周末课业辅导,${more}`;
const file = (...lines: string[]) => [headings, ...lines].join("\r\n");

describe("an import", () => {
  it("becomes one need a row, and the same file again none", async () => {
    const first = await importNow(file(line("a-1"), line("a-2")));
    expect(first).toMatchObject({ status: "done", rows: 2, created: 2, duplicate: 0, refused: 0 });
    const second = await importNow(file(line("a-1"), line("a-2")));
    expect(second).toMatchObject({ status: "done", created: 0, duplicate: 2 });
    const [before, after] = [await rows(first.importId), await rows(second.importId)];
    expect(after.items.map(({ needId }: { needId: string }) => needId)).toEqual(
      before.items.map(({ needId }: { needId: string }) => needId),
    );
  });

  it("awaits its file at an address, and reads it once it is there", async () => {
    const { status, body } = await post({ open: true });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "awaiting-upload", rows: 0 });
    const { pathname } = new URL(body.uploadUrl);
    await world.upload(pathname.slice(1), file(line("u-1")));
    await world.settle();
    expect((await read(body.importId)).body).toMatchObject({ status: "done", created: 1 });
    const [item] = (await rows(body.importId)).items;
    expect(item).toMatchObject({ row: 2, externalId: "u-1", outcome: "created", status: "open", errors: [] });
  });

  it("takes text/csv as its body, headed in Chinese", async () => {
    const csv =
      "\ufeff编号,行政区划,标题,类别,技能,人数,条件,星期,开始时间,结束时间,开始日期,结束日期,停止日期,地点\r\n" +
      "中-1,三塘镇,陪老人聊天,探访独居老人,老人陪伴聊天、急救,3,,周六,9：00,11:00,2026/3/7,2026年3月28日,3月14日,敬老院门口\r\n";
    const { status, body } = await world.call("POST /v1/needs/imports", {
      token: world.worker,
      raw: Buffer.from(csv),
      headers: { "content-type": "text/csv; charset=utf-8" },
    });
    expect(status).toBe(201);
    await world.settle();
    const [item] = (await rows(body.importId)).items;
    expect(item.errors).toEqual([]);
    const need = await world.call("GET /v1/needs/{needId}", {
      token: world.worker,
      params: { needId: item.needId },
    });
    expect(need.body).toMatchObject({
      division: "430422103",
      kind: "elder-visit",
      positions: [{ skills: ["elder-companionship", "first-aid"], headcount: 3 }],
      exactPlace: { kind: "onsite", label: "敬老院门口" },
    });
    expect(need.body.shifts.map(({ from }: { from: string }) => from)).toEqual(
      ["07", "21", "28"].map((day) => `2026-03-${day}T09:00:00+08:00`),
    );
  });

  it("leaves days out of a series, changes which, and names the cell that cannot be read", async () => {
    const heads = "编号,行政区划,标题,星期,开始时间,结束时间,开始日期,结束日期,停止日期";
    const series = (id: string, except: string) =>
      `${heads}\n${id},430422103,测血压,周六,9:00,11:00,2026-03-07,2026-03-28,"${except}"\n`;
    await importNow(series("x-1", "3月14日、21日"), { open: true });
    const { importId } = await importNow(series("x-1", "3月14日"), { update: true });
    const [item] = (await rows(importId)).items;
    expect(item).toMatchObject({ outcome: "updated", differs: ["except"] });
    const { body } = await world.call("GET /v1/needs/{needId}", {
      token: world.worker,
      params: { needId: item.needId },
    });
    expect(body.shifts.map(({ from }: { from: string }) => from.slice(8, 10))).toEqual(["07", "21", "28"]);
    const wrong = await importNow(series("x-2", "下雨天"));
    expect((await rows(wrong.importId)).items[0]).toMatchObject({
      outcome: "refused",
      errors: [{ field: "except", column: "停止日期" }],
    });
  });

  it("goes by the columns, defaults and divisions that are named", async () => {
    const { importId } = await importNow(
      "id,where,what,place\n7,north,铲雪,\"{'longitude': '112.4', 'latitude': '26.9'}\"\n",
      {
        columns: { externalId: "id", division: "where", title: "what", location: "place" },
        defaults: { gates: "none", skills: "driving" },
        divisions: { north: "430422103" },
        windows: saturdays(4),
      },
    );
    const [item] = (await rows(importId)).items;
    expect(item).toMatchObject({ outcome: "created", defaulted: ["date", "headcount"] });
    const { body } = await world.call("GET /v1/needs/{needId}", {
      token: world.worker,
      params: { needId: item.needId },
    });
    expect(body).toMatchObject({
      staff: { request: { place: { lat: 26.9, lon: 112.4 } } },
      exactPlace: { kind: "onsite", label: "三塘镇社工站（三塘镇演示路 1 号）" },
      positions: [{ headcount: 1 }],
    });
    expect(body.shifts).toHaveLength(4);
  });

  it("names the field of each row that is refused, and why, and takes the others", async () => {
    const { importId, ...done } = await importNow(
      file(
        line("r-1"),
        line("", "1,none,2026-03-07,09:00,11:00"),
        line("r-3", "0.5,none,2026-03-07,09:00,11:00"),
        line("r-4", "1,grownup,2026-03-07,09:00,11:00"),
        line("r-5", "1,none,2026-03-07,11:00,09:00"),
        line("r-6", "1,none,2026-02-30,09:00,11:00"),
        line("r-7", "1,none,2025-03-07,09:00,11:00"),
        "r-8,430422104,别站的需求,1,none,2026-03-07,09:00,11:00",
        "r-9,430422103,,1,none,2026-03-07,09:00,11:00",
        "r-10,430422999,没有的镇,1,none,2026-03-07,09:00,11:00",
      ),
    );
    expect(done).toMatchObject({ status: "done", created: 2, refused: 8 });
    const { items } = await rows(importId, { outcome: "refused" });
    const fields = items.map(({ row, errors }: { row: number; errors: { field: string }[] }) => [
      row,
      ...new Set(errors.map(({ field }) => field)),
    ]);
    expect(fields).toEqual([
      [3, "externalId"],
      [4, "headcount"],
      [5, "gates"],
      [7, "date"],
      [8, "date"],
      [9, "division"],
      [10, "title"],
      [11, "division"],
    ]);
  });

  it("refuses a row that cannot be read alone, and reads every other", async () => {
    const bad = [
      `${line("s-2")},too many`,
      `s-3,430422103,"周末"课业`,
      `${line("s-4")}`,
      `s-5,430422103,"周末`,
    ];
    const { importId, ...done } = await importNow(file(line("s-1"), ...bad, line("s-6")));
    expect(done).toMatchObject({ status: "done", rows: 6, created: 3, refused: 3 });
    const { items } = await rows(importId, { outcome: "refused" });
    expect(items).toEqual(
      [
        [3, "在没有表头的列里有内容；若单元格里有逗号，请给它加引号"],
        [4, '闭合引号之后还有内容；单元格中的引号写作 ""'],
        [6, "引号没有闭合"],
      ].map(([row, message]) => ({
        row,
        outcome: "refused",
        defaulted: [],
        errors: [{ field: "row", message }],
      })),
    );
    const mended = await importNow(file(line("s-1"), line("s-2"), line("s-3"), line("s-4"), line("s-5")));
    expect(mended).toMatchObject({ status: "done", created: 3, duplicate: 2 });
  });

  it("names the column of a cell with a sign that is none, and reads the other rows", async () => {
    const broken = Buffer.concat([Buffer.from(`${file(line("b-1"))}\r\nb-2,430422103,`), Buffer.of(0xe5)]);
    const raw = Buffer.concat([broken, Buffer.from(`业,2,none,2026-03-07,09:00,11:00\r\n${line("b-3")}`)]);
    const { importId, ...done } = await importFile(raw);
    expect(done).toMatchObject({ status: "done", created: 2, refused: 1 });
    const [item] = (await rows(importId)).items;
    expect(item).toMatchObject({ row: 3, errors: [{ field: "row", column: "title" }] });
  });

  it("fails at once where a column is missing, and does not go by names of what every object has", async () => {
    expect(await importNow("title\n无处\n")).toMatchObject({
      status: "failed",
      failure: { row: 1, message: "表里没有“编号”这一列" },
    });
    const columns = { title: "constructor" };
    expect(await importNow(file(line("p-1")), { columns })).toMatchObject({ status: "failed" });
    const named = await importNow(file("p-2,constructor,题,1,none,2026-03-07,09:00,11:00"), {
      divisions: { there: "430422103" },
    });
    expect(named).toMatchObject({ status: "done", refused: 1 });
  });

  it("is read in slices, each of which can be done again", async () => {
    const csv = file(...Array.from({ length: 23 }, (_, at) => line(`many-${at}`)));
    const { body } = await post({ csv });
    // The first slice breaks off after its needs, before its checkpoint.
    const { platform } = world;
    const send = platform.documents.send.bind(platform.documents) as (command: unknown) => Promise<never>;
    platform.documents.send = (async (command: { input: { RequestItems?: object } }) => {
      if (command.input.RequestItems) throw new Error("the process ends here");
      return send(command);
    }) as never;
    await expect(world.settle()).rejects.toThrow("the process ends here");
    platform.documents.send = send;
    const { body: running } = await read(body.importId);
    expect(running).toMatchObject({ status: "running", rows: 0 });
    await world.runLastSlice();
    await world.settle();
    expect((await read(body.importId)).body).toMatchObject({ status: "done", rows: 23, created: 23 });
    const seen = new Set<number>();
    let cursor: string | null = null;
    do {
      const page: { items: { row: number }[]; nextCursor: string | null } = await rows(
        body.importId,
        cursor ? { cursor } : {},
      );
      for (const { row } of page.items) seen.add(row);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.size).toBe(23);
  });

  it("is one import however often the same call is sent", async () => {
    const key = { "idempotency-key": "import-once" };
    const csv = file(line("once-1"));
    const [first, second] = [await post({ csv }, key), await post({ csv }, key)];
    expect(second.body.importId).toBe(first.body.importId);
    await world.settle();
    expect((await read(first.body.importId)).body).toMatchObject({ created: 1, duplicate: 0 });
    expect((await post({ csv: file(line("other")) }, key)).status).toBe(422);
  });

  it("goes by the rights that its asker has when a row is read", async () => {
    const token = await world.staff("leaver", {
      role: "social_worker",
      county: "430422",
      divisions: ["430422103"],
    });
    const { body } = await post({ csv: file(line("left-1")) }, {}, token);
    await world.staff("leaver");
    await world.settle();
    expect((await read(body.importId)).body).toMatchObject({ created: 0, refused: 1 });
  });

  it("is read by its station, and by nobody else", async () => {
    const { importId } = await importNow(file(line("mine-1")));
    expect((await read(importId, world.lead)).status).toBe(200);
    expect((await read(importId, world.stranger)).status).toBe(404);
    expect((await read(importId, world.manager)).status).toBe(404);
    expect((await post({}, {}, await world.volunteer("somebody"))).status).toBe(403);
  });

  it.each([
    ["an unknown field", { columns: { nonsense: "x" } }, "/columns/nonsense"],
    ["an unknown member", { colums: {} }, "/colums"],
    ["an id for every row", { defaults: { externalId: "1" } }, "/defaults/externalId"],
    ["no township", { divisions: { a: "43" } }, "/divisions/a"],
    ["a number for a file", { csv: 5 }, "/csv"],
    [
      "a gazetteer",
      { divisions: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [at, "430422103"])) },
      "/divisions",
    ],
    ["a default that is a book", { defaults: { title: "字".repeat(501) } }, "/defaults/title"],
  ])("refuses %s", async (_what, body, pointer) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it("refuses a body beyond 2 MiB, and one of another type", async () => {
    expect((await post({ csv: "x".repeat(2 * 1024 * 1024) })).status).toBe(413);
    const { status } = await world.call("POST /v1/needs/imports", {
      token: world.worker,
      raw: Buffer.from("a,b"),
      headers: { "content-type": "text/html" },
    });
    expect(status).toBe(415);
  });
});
