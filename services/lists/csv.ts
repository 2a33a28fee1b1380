import { type Cell, type Columns, writeCsv } from "#shared/csv/write-csv.ts";
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

const columns: readonly {
  readonly "zh-CN": string;
  readonly en: string;
  readonly cell: (line: Line) => Cell;
}[] = [
  { "zh-CN": "日期", en: "day", cell: ({ from }) => from?.slice(0, 10) },
  { "zh-CN": "开始", en: "from", cell: ({ from }) => from?.slice(11, 16) },
  { "zh-CN": "结束", en: "to", cell: ({ to }) => to?.slice(11, 16) },
  { "zh-CN": "行政区划", en: "division", cell: ({ row }) => row.division },
  { "zh-CN": "需求", en: "need", cell: ({ row }) => row.title },
  { "zh-CN": "状态", en: "status", cell: ({ status }) => status },
  { "zh-CN": "志愿者", en: "volunteer", cell: ({ row }) => row.name ?? row.maskedName },
  { "zh-CN": "电话", en: "phone", cell: ({ row }) => row.phone },
  { "zh-CN": "需求编号", en: "needId", cell: ({ row }) => row.needId },
  { "zh-CN": "岗位编号", en: "positionId", cell: ({ row }) => row.positionId },
  { "zh-CN": "志愿者编号", en: "volunteerId", cell: ({ row }) => row.volunteerId },
];

/** A list as CSV: a line for each shift by time, then the candidates, all of one need. */
export const listCsv = (
  rows: readonly ListRowView[],
  candidates: readonly CandidateView[],
  need: { readonly needId?: string; readonly title?: string; readonly division?: string },
  locale: Locale,
): Promise<string> => {
  const headings: Columns<Line> = Object.fromEntries(columns.map((column) => [column[locale], column.cell]));
  const shifts = rows
    .flatMap((row) => row.shifts.map(({ status, from, to }) => ({ row, status, from, to })))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const candidateLines = candidates.map((row) => ({ row: { ...row, ...need }, status: "candidate" }));
  return writeCsv<Line>(headings, [...shifts, ...candidateLines]);
};
