/**
 * The fields of an imported need, each with the Chinese heading that a column may have in place of the field's name.
 * `externalId` tells a row's need from others of the same station or organisation: the same again is a duplicate.
 */
const headings = {
  externalId: "编号",
  division: "行政区划",
  title: "标题",
  description: "说明",
  kind: "类别",
  skills: "技能",
  headcount: "人数",
  gates: "条件",
  minorsInvolved: "涉及未成年人",
  place: "方式",
  address: "地点",
  lat: "纬度",
  lon: "经度",
  location: "坐标",
  date: "日期",
  day: "星期",
  from: "开始时间",
  to: "结束时间",
  start: "开始日期",
  end: "结束日期",
  signupDeadline: "报名截止",
  riskNotice: "风险告知",
  projectId: "项目",
} as const;

export type ImportField = keyof typeof headings;
export const importFields = Object.keys(headings) as [ImportField, ...ImportField[]];

/** Without these no row can become a need. */
const required = ["externalId", "division", "title"] as const satisfies readonly ImportField[];

/** What an import says of its columns. */
export interface ColumnsAsked {
  readonly columns?: Readonly<Partial<Record<ImportField, string>>> | undefined;
  readonly defaults?: Readonly<Partial<Record<ImportField, string>>> | undefined;
}

/** The heading under which a file has a field: the one asked for, else the field's name or its Chinese heading. */
const headingOf = (field: ImportField, { columns }: ColumnsAsked, present: (heading: string) => boolean) =>
  columns?.[field] ?? [field, headings[field]].find(present) ?? field;

/** Reads a field of a record: its cell, trimmed, else its default, else an empty text. */
export const textOf =
  (record: Readonly<Record<string, string>>, asked: ColumnsAsked) =>
  (field: ImportField): string => {
    const heading = headingOf(field, asked, (name) => Object.hasOwn(record, name));
    const cell = Object.hasOwn(record, heading) ? record[heading]?.trim() : undefined;
    return cell || (asked.defaults?.[field] ?? "");
  };

/** What a file lacks to be read at all: a column that the import names, or one that no default stands for. */
export const missingColumn = (present: readonly string[], asked: ColumnsAsked): string | undefined => {
  const has = (heading: string) => present.includes(heading);
  const named = Object.values(asked.columns ?? {}).find((heading) => !has(heading));
  if (named !== undefined) return named;
  return required.find(
    (field) => !has(headingOf(field, asked, has)) && (asked.defaults?.[field] ?? "") === "",
  );
};
