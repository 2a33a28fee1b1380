import { beforeAll, describe, expect, it } from "vitest";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";
import { workbookOf } from "#test/support/workbook.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});

const post = (body: unknown, headers: Record<string, string> = {}, token = world.worker) =>
  world.call("POST /v1/needs/imports", { token, body, headers });
const read = async (importId: string, token = world.worker) =>
  world.call("GET /v1/needs/imports/{importId}", { token, params: { importId } });
const rows = async (importId: string, query: Record<string, string> = {}) =>
  (
    await world.call("GET /v1/needs/imports/{importId}/rows", {
      token: world.worker,
      params: { importId },
      query,
    })
  ).body;

/** Imports a file that comes with the call, to its end. */
const importNow = async (csv: string, more: Record<string, unknown> = {}, token?: string) => {
  const { body } = await post({ csv, ...more }, {}, token);
  await world.settle();
  return { importId: body.importId as string, ...(await read(body.importId, token)).body };
};

/** Imports a file that is the whole body. */
const importFile = async (raw: Buffer, type = "text/csv") => {
  const { body } = await world.call("POST /v1/needs/imports", {
    token: world.worker,
    raw,
    headers: { "content-type": type },
  });
  await world.settle();
  return { importId: body.importId as string, ...(await read(body.importId)).body };
};

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

const needOf = async (needId: string) =>
  (await world.call("GET /v1/needs/{needId}", { token: world.worker, params: { needId } })).body;

const chinese = "编号,行政区划,标题,日期,开始时间,结束时间";

describe("a file as people make it", () => {
  it("may lack the last cells of a row, and have empty columns and surplus empty cells", async () => {
    const { importId, ...done } = await importNow(
      [
        `${chinese},条件,风险告知,,`,
        "短-1,430422103,甲,2026-03-17,9:00,10:00,none,注意,,",
        "短-2,430422103,乙,2026-03-17,9:00,10:00",
        "短-3,430422103,丙,2026-03-17,9:00,10:00,none,注意,,,,",
      ].join("\r\n"),
    );
    expect(done).toMatchObject({ status: "done", rows: 3, created: 3 });
    expect((await rows(importId)).items.map(({ row }: { row: number }) => row)).toEqual([2, 3, 4]);
  });

  it("has days and times as Excel and people write them; what ends before it starts ends the next day", async () => {
    const { importId, ...done } = await importNow(
      [
        chinese,
        "日-1,430422103,甲,2026/3/17 0:00,9点半,下午2:00",
        "日-2,430422103,乙,20260317,上午9:00,11点",
        "日-3,430422103,丙,3月17日,９：００,0.5",
        "日-4,430422103,丁,46098,晚上10点,6:00",
      ].join("\n"),
    );
    expect(done).toMatchObject({ created: 4, refused: 0 });
    const { items } = await rows(importId, { outcome: "created" });
    const shifts = await Promise.all(
      items.map(async ({ needId }: { needId: string }) => (await needOf(needId)).shifts[0]),
    );
    expect(shifts.map(({ from, to }) => [from.slice(0, 16), to.slice(0, 16)])).toEqual([
      ["2026-03-17T09:30", "2026-03-17T14:00"],
      ["2026-03-17T09:00", "2026-03-17T11:00"],
      ["2026-03-17T09:00", "2026-03-17T12:00"],
      ["2026-03-17T22:00", "2026-03-18T06:00"],
    ]);
  });

  it("is reported of the cell that is wrong, by its own heading, with a way to write it", async () => {
    const { importId } = await importNow(
      [
        "编号,行政区划,标题,服务日期,开始时间,结束时间,技能,人数,类别",
        "错-1,430422103,甲,03/04/2026,9:00,10:00,,,",
        "错-2,430422103,乙,2026-02-30,9:00,10:00,,,",
        "错-3,430422103,丙,2026-03-17,早点,10:00,,两个,",
        "错-4,430422103,丁,2026-03-17,9:00,,,,",
        "错-5,430422103,戊,2026-03-17,9:00,10:00,课业辅道,,",
        "错-6,三唐镇,己,2026-03-17,9:00,10:00,,,探访独居老人们",
        "错-7,430422103,,2026-03-17,9:00,10:00,,,",
        "错-8,4304,辛,2026-03-17,9:00,10:00,,,",
        "错-9,,壬,2026-03-17,9:00,10:00,,,",
        "错-10,430422103,癸,,9:00,10:00,,,",
      ].join("\n"),
      { columns: { date: "服务日期" } },
    );
    const { items } = await rows(importId, { outcome: "refused" });
    const reported = items.map(({ errors }: { errors: Record<string, unknown>[] }) =>
      errors.map(({ column, message, suggestions }) => [column, message, ...((suggestions as []) ?? [])]),
    );
    expect(reported).toEqual([
      [["服务日期", "分不清哪个是月、哪个是日，请写成 2026-12-17"]],
      [["服务日期", "没有这一天"]],
      [
        ["开始时间", "时间没认出来，请写成 9:00"],
        ["人数", "请写数字，如 5"],
      ],
      [["结束时间", "不能为空"]],
      [["技能", "没有“课业辅道”这一项", "课业辅导"]],
      [
        ["类别", "没有“探访独居老人们”这一项", "探访独居老人"],
        ["行政区划", "没找到这个乡镇街道，请写全称，如“茶市镇”", "三塘镇"],
      ],
      [["标题", "不能为空"]],
      [["行政区划", "没找到这个乡镇街道，请写全称，如“茶市镇”"]],
      [["行政区划", "不能为空"]],
      [["服务日期", "没写日期，请写成 2026-12-17"]],
    ]);
  });

  it("may be an Excel workbook, in the body or in base64", async () => {
    const book = workbookOf([
      chinese.split(","),
      ["表-1", "三塘", "甲", { day: 46_098 }, { time: 0.375 }, { time: 0.5 }],
      ["表-2", "三塘镇", "乙", { day: 46_098 }, null, { time: 0.5 }],
    ]);
    const done = await importFile(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(done).toMatchObject({ status: "done", created: 1, refused: 1 });
    const { body } = await post({ file: book.toString("base64") });
    await world.settle();
    expect((await read(body.importId)).body).toMatchObject({ duplicate: 1, refused: 1 });
    const [, item] = (await rows(body.importId)).items;
    expect((await needOf(item.needId)).shifts[0].from).toBe("2026-03-17T09:00:00+08:00");
  });

  it("may be in UTF-16 with tabs, and is taken up again after each slice", async () => {
    const lines = Array.from({ length: 23 }, (_, at) => `宽-${at}\t430422103\t甲\t2026-03-17\t9:00\t10:00`);
    const text = `\ufeff${[chinese.replaceAll(",", "\t"), ...lines].join("\r\n")}`;
    expect(await importFile(Buffer.from(text, "utf16le"))).toMatchObject({ status: "done", created: 23 });
  });

  it("is refused by name where it is a workbook of an old Excel", async () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const { status, failure } = await importFile(old);
    expect({ status, failure }).toEqual({
      status: "failed",
      failure: { row: 1, message: "是旧版 Excel 文件（.xls）或加了密码；请另存为不加密码的 .xlsx 或 CSV" },
    });
  });

  it("stores texts in their normal form", async () => {
    const { importId } = await importNow(
      `${chinese}\n\u200b正-1,430422103,\ufeff敬老院\u200b　 大扫除,2026-03-17,9:00,10:00\n`,
    );
    const [item] = (await rows(importId)).items;
    expect(item).toMatchObject({ outcome: "created", externalId: "正-1" });
    expect((await needOf(item.needId)).title).toBe("敬老院 大扫除");
  });
});

describe("columns of other names", () => {
  const odd = (id: string) =>
    `序号,乡镇,活动,哪天,几点开始,几点结束\n${id},三塘镇,扫雪,2026-03-17,9:00,10:00\n`;
  const columns = {
    externalId: "序号",
    division: "乡镇",
    title: "活动",
    date: "哪天",
    from: "几点开始",
    to: "几点结束",
  };

  it("are remembered for the station, and nobody else's", async () => {
    expect(await importNow(odd("记-1"), { columns })).toMatchObject({ created: 1 });
    expect(await importNow(odd("记-2"))).toMatchObject({ created: 1 });
    expect(await importNow(odd("记-3"), {}, world.lead)).toMatchObject({ created: 1 });
    expect(await importNow(odd("记-4"), {}, world.stranger)).toMatchObject({ status: "failed" });
    expect(await importNow(file(line("记-5")))).toMatchObject({ created: 1 });
  });

  it("are forgotten once others are named", async () => {
    await importNow(odd("忘-1"), { columns });
    await importNow(file(line("忘-2")), { columns: {} });
    expect(await importNow(odd("忘-3"))).toMatchObject({ status: "failed" });
  });
});

describe("the same number with another content", () => {
  const first = `${chinese},人数,地点\n同-1,430422103,扫雪,2026-03-17,9:00,10:00,2,门口\n`;
  const second = `${chinese},人数,地点\n同-1,430422103,扫院子,2026-03-17,9:00,11:00,,门口\n`;

  it("is a duplicate that says what differs; it changes nothing", async () => {
    await importNow(first);
    const { importId, ...done } = await importNow(second);
    expect(done).toMatchObject({ duplicate: 1, updated: 0 });
    const [item] = (await rows(importId)).items;
    expect(item).toMatchObject({ outcome: "duplicate", differs: ["title", "to"] });
    expect((await needOf(item.needId)).title).toBe("扫雪");
    const same = await importNow(first);
    expect((await rows(same.importId)).items[0]).not.toHaveProperty("differs");
  });

  it("changes the need where the call asks for it, and leaves alone what the row does not state", async () => {
    await importNow(first);
    const { importId, ...done } = await importNow(second, { update: true });
    expect(done).toMatchObject({ rows: 1, created: 0, updated: 1, duplicate: 0 });
    const [item] = (await rows(importId)).items;
    expect(item).toMatchObject({ outcome: "updated", differs: ["title", "to"] });
    const need = await needOf(item.needId);
    expect(need).toMatchObject({
      title: "扫院子",
      positions: [{ headcount: 2 }],
      exactPlace: { label: "门口" },
    });
    expect(need.shifts[0].to).toBe("2026-03-17T11:00:00+08:00");
    // A slice that is done again says the same.
    await world.runLastSlice();
    expect(await importNow(second, { update: true })).toMatchObject({ updated: 0, duplicate: 1 });
  });

  it("moves the deadline with the times, but for one that the row states, though it be the same", async () => {
    const dated = (id: string, day: string, deadline: string) =>
      `${chinese},报名截止\n${id},430422103,扫雪,${day},9:00,10:00,${deadline}\n`;
    const deadlineAfter = async (id: string, deadline: string) => {
      await importNow(dated(id, "2026-03-17", "2026-03-15"));
      const { importId } = await importNow(dated(id, "2026-03-24", deadline), { update: true });
      const [item] = (await rows(importId)).items;
      return (await needOf(item.needId)).staff.request.signupDeadline;
    };
    expect(await deadlineAfter("截-1", "")).toBe("2026-03-22");
    expect(await deadlineAfter("截-2", "2026-03-15")).toBe("2026-03-15");
  });

  it("is refused at its field where the need cannot be changed so", async () => {
    await importNow(first);
    const moved = second.replace("430422103", "430422104");
    const { importId, ...done } = await importNow(moved, { update: true });
    expect(done).toMatchObject({ refused: 1 });
    expect((await rows(importId)).items[0].errors).toMatchObject([{ field: "division", column: "行政区划" }]);
  });
});
