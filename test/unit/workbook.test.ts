import { expect, it } from "vitest";
import { csvOfFile, type OpenFile } from "#shared/csv/csv-of-file.ts";
import { fileFormatOf } from "#shared/csv/file-format.ts";
import { readCsv } from "#shared/csv/read-csv.ts";
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
