import type { FileFormat } from "#shared/csv/file-types.ts";
import { type TableColumn, tableFile } from "#shared/csv/table-file.ts";
import type { Locale } from "#shared/problem/locale.ts";
import type { CandidateView } from "#shared/volunteer-views/candidate-view.ts";
import type { ListRowView } from "#shared/volunteer-views/list-row-view.ts";

/** A line of the file: one shift of one volunteer, or a candidate, who has no shift. */
interface Line {
  readonly row: Partial<Omit<ListRowView, "status" | "shifts">>;
  readonly status: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const statuses = new Map([
  ["confirmed", "已确认"],
  ["attended", "已到"],
  ["absent", "没来"],
  ["candidate", "候选"],
]);

/** What people read stands first, ids last. @param placeOf the name of a township */
const columnsFor = (locale: Locale, placeOf: (division: string) => string): readonly TableColumn<Line>[] => [
  { "zh-CN": "日期", en: "day", cell: ({ from }) => from?.slice(0, 10) },
  { "zh-CN": "开始", en: "from", cell: ({ from }) => from?.slice(11, 16) },
  { "zh-CN": "结束", en: "to", cell: ({ to }) => to?.slice(11, 16) },
  { "zh-CN": "乡镇街道", en: "township", cell: ({ row }) => row.division && placeOf(row.division) },
  { "zh-CN": "需求", en: "need", cell: ({ row }) => row.title },
  {
    "zh-CN": "状态",
    en: "status",
    cell: ({ status }) => (locale === "zh-CN" ? (statuses.get(status) ?? status) : status),
  },
  { "zh-CN": "志愿者", en: "volunteer", cell: ({ row }) => row.name ?? row.maskedName },
  { "zh-CN": "电话", en: "phone", cell: ({ row }) => row.phone },
  { "zh-CN": "行政区划", en: "division", cell: ({ row }) => row.division },
  { "zh-CN": "需求编号", en: "needId", cell: ({ row }) => row.needId },
  { "zh-CN": "岗位编号", en: "positionId", cell: ({ row }) => row.positionId },
  { "zh-CN": "志愿者编号", en: "volunteerId", cell: ({ row }) => row.volunteerId },
];

/** What a file is made of: its rows, and candidates, all of one need. */
interface Listed {
  readonly rows: readonly ListRowView[];
  readonly candidates?: readonly CandidateView[];
  readonly need?: { readonly needId: string; readonly title: string; readonly division: string };
  /** Of the file, without its ending. */
  readonly name: string;
}

/** A list as a file: a line for each shift by time, then the candidates. @param placeOf the name of a township */
export const listFile = (
  format: FileFormat,
  { rows, candidates = [], need, name }: Listed,
  locale: Locale,
  placeOf: (division: string) => string,
) => {
  const shifts = rows
    .flatMap((row) => row.shifts.map(({ status, from, to }) => ({ row, status, from, to })))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const candidateLines = candidates.map((row) => ({ row: { ...row, ...need }, status: "candidate" }));
  const lines: Line[] = [...shifts, ...candidateLines];
  const sheet = locale === "zh-CN" ? "志愿者名单" : "Volunteers";
  return tableFile(format, { columns: columnsFor(locale, placeOf), rows: lines, name, sheet }, locale);
};
