import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { csvOfFile, type OpenFile } from "#shared/csv/csv-of-file.ts";
import { fileFormatOf } from "#shared/csv/file-format.ts";
import { readCsv } from "#shared/csv/read-csv.ts";
import { writeXlsx } from "#shared/csv/write-xlsx.ts";
import { workbookOf } from "#test/support/workbook.ts";

const rowsOf = async (file: Buffer) => {
  const open: OpenFile = async function* (fromByte) {
    yield file.subarray(fromByte);
  };
  const rows = [];
  for await (const { after: _, ...row } of readCsv(await csvOfFile(open, fileFormatOf(file)))) rows.push(row);
  return rows;
};

it("an Excel workbook is read with its days, times, empty rows and what a formula would be", async () => {
  const file = workbookOf([
    ["编号", "标题", "日期", "开始时间", "人数", null],
    ["a1", '教"手机"，\n带本子', { day: 46_373 }, { time: 0.375 }, 3],
    [],
    [2, "=1+1", 46_373, 0.375, null, null],
  ]);
  expect(await rowsOf(file)).toEqual([
    {
      row: 2,
      record: { 编号: "a1", 标题: '教"手机"，\n带本子', 日期: "2026-12-17", 开始时间: "09:00", 人数: "3" },
    },
    { row: 4, record: { 编号: "2", 标题: "=1+1", 日期: "46373", 开始时间: "0.375", 人数: "" } },
  ]);
});

it.each([
  [
    "that unpacks to more than is read",
    workbookOf([["a"]], { padding: " ".repeat(33 * 1024 * 1024) }),
    "file-too-large",
  ],
  [
    "that unpacks to more than it states",
    workbookOf([["a"]], { padding: " ".repeat(33 * 1024 * 1024), stated: 2_000 }),
    "not-a-workbook",
  ],
  ["that states no size", workbookOf([["a"]], { stated: 0 }), "file-too-large"],
  [
    "with a cell far out in each of many rows",
    workbookOf(
      Array.from({ length: 90_000 }, () => Array.from({ length: 26 }, (_, at) => (at === 25 ? 1 : null))),
    ),
    "file-too-large",
  ],
  ["that is cut off", workbookOf([["a"], ["b"]]).subarray(0, 900), "not-a-workbook"],
  ["that is some other zip", Buffer.from("PK\u0003\u0004 and no more"), "not-a-workbook"],
])("a workbook %s is refused before it takes memory", async (_what, file, code) => {
  const before = process.memoryUsage().rss;
  await expect(rowsOf(file)).rejects.toMatchObject({ row: 1, problem: { code } });
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
});

it("a table as a workbook keeps text as text, and sums as numbers with their decimals", async () => {
  const file = await writeXlsx<{ text: string; sum?: number }>(
    {
      电话: ({ text }) => text,
      借方: ({ sum }) => (sum === undefined ? undefined : { amount: sum, digits: 2 }),
    },
    [{ text: "+8613900000001", sum: 1234.5 }, { text: "=1+1" }, { text: "-2" }, { text: "@x", sum: 0.1 }],
    "账目",
  );
  const [sheet] = (await readXlsx(file, { readStyles: true })).sheets;
  expect(sheet?.name).toBe("账目");
  expect(sheet?.rows.map((row) => [row[0] ?? null, row[1] ?? null])).toEqual([
    ["电话", "借方"],
    ["+8613900000001", 1234.5],
    ["=1+1", null],
    ["-2", null],
    ["@x", 0.1],
  ]);
  expect(sheet?.cells?.get("1,1")?.style?.numFmt).toBe("0.00");
  const cells = [...(sheet?.cells?.values() ?? [])];
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
});
