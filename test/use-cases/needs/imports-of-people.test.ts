import { beforeAll, describe, expect, it } from "vitest";
import { importsInto } from "#test/support/imports.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";
import { workbookOf } from "#test/support/workbook.ts";

let world: NeedsWorld;
let { post, read, rows, importNow, importFile, needOf } = {} as ReturnType<typeof importsInto>;
beforeAll(async () => {
  world = await createNeedsWorld();
  ({ post, read, rows, importNow, importFile, needOf } = importsInto(world));
});

const headings = "externalId,division,title,headcount,gates,date,from,to";
const line = (id: string, more = "2,adult,2026-03-07,09:00,11:00") => `${id},430422103,周末课业辅导,${more}`;
const file = (...lines: string[]) => [headings, ...lines].join("\r\n");

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
