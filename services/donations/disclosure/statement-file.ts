import type { FileFormat } from "#shared/csv/file-types.ts";
import { type TableColumn, tableFile } from "#shared/csv/table-file.ts";
import type { Cell } from "#shared/csv/write-csv.ts";
import type { Locale } from "#shared/problem/locale.ts";
import { minorDigitsOf } from "#shared/values/money.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { moneyPurposes } from "#shared/vocabulary/beneficiaries.ts";
import type { DisclosureRow } from "./rows.ts";
import type { MoneyLine } from "./schemas.ts";

type Words = Readonly<Record<Locale, string>>;

/** A figure of a statement. `record`: from which records it comes, so that nobody adds what is not to be added. */
interface Line {
  readonly statement: DisclosureRow;
  readonly record: Words;
  readonly source: MoneyLine["source"] | undefined;
  readonly figure: Words;
  readonly of: string;
  readonly amount: Cell;
  readonly unit: string;
}

/** The sources of money, in each language. */
export const sourceNames: Readonly<Record<MoneyLine["source"], Words>> = {
  fiscal: { "zh-CN": "财政", en: "fiscal" },
  venture: { "zh-CN": "公益创投", en: "venture" },
  donated: { "zh-CN": "捐赠", en: "donated" },
  lottery: { "zh-CN": "福彩公益金", en: "lottery" },
};
const records = {
  ledger: { "zh-CN": "账目", en: "ledger" },
  goods: { "zh-CN": "物资登记", en: "confirmed gifts in kind" },
  attendance: { "zh-CN": "签到记录", en: "recorded attendance" },
} as const satisfies Record<string, Words>;
const figures = {
  opening: { "zh-CN": "期初结余", en: "opening" },
  given: { "zh-CN": "本期收入", en: "given" },
  returned: { "zh-CN": "退回捐赠人", en: "returned" },
  paid: { "zh-CN": "已拨付", en: "paid" },
  other: { "zh-CN": "其他变动", en: "other" },
  closing: { "zh-CN": "期末结余", en: "closing" },
  setAside: { "zh-CN": "其中已定未付", en: "of it promised, not yet paid" },
  fees: { "zh-CN": "手续费（机构承担，不从善款扣）", en: "fees, borne by the organisation" },
  goods: { "zh-CN": "收到物资", en: "goods received" },
  minutes: { "zh-CN": "志愿服务时长", en: "volunteers' time" },
  times: { "zh-CN": "志愿服务人次", en: "person-times" },
} as const satisfies Record<string, Words>;

const moneyLinesOf = (statement: DisclosureRow, line: MoneyLine, locale: Locale): Line[] => {
  const { source, currency } = line;
  const digits = minorDigitsOf(currency);
  const of = (figure: Words, minor: number, purpose = ""): Line => ({
    statement,
    record: records.ledger,
    source,
    figure,
    of: purpose,
    amount: { amount: minor / 10 ** digits, digits },
    unit: currency,
  });
  const nameOf = (code: string): string => {
    const purpose = moneyPurposes.find((one) => one.code === code);
    return (locale === "en" ? purpose?.en : purpose?.zh) ?? code;
  };
  return [
    of(figures.opening, line.opening),
    of(figures.given, line.given),
    of(figures.returned, line.returned),
    ...line.paid.map(({ purpose, amount }) => of(figures.paid, amount, nameOf(purpose))),
    ...(line.other === 0 ? [] : [of(figures.other, line.other)]),
    of(figures.closing, line.closing),
    of(figures.setAside, line.setAside),
    of(figures.fees, line.fees),
  ];
};

const linesOf = (statement: DisclosureRow, locale: Locale): Line[] => {
  const { money, goods, service } = statement;
  const hours = { amount: service.minutes / 60, digits: 1 };
  const served = { statement, record: records.attendance, source: undefined, of: "" };
  return [
    ...money.flatMap((line) => moneyLinesOf(statement, line, locale)),
    ...goods.map(({ source, what, quantity, unit }) => ({
      statement,
      record: records.goods,
      source,
      figure: figures.goods,
      of: what,
      amount: quantity,
      unit,
    })),
    { ...served, figure: figures.minutes, amount: hours, unit: locale === "en" ? "hours" : "小时" },
    { ...served, figure: figures.times, amount: service.times, unit: locale === "en" ? "times" : "人次" },
  ];
};

const columnsFor = (locale: Locale): readonly TableColumn<Line>[] => [
  { "zh-CN": "起", en: "from", cell: ({ statement }) => statement.from },
  { "zh-CN": "止", en: "to", cell: ({ statement }) => statement.to },
  { "zh-CN": "版次", en: "edition", cell: ({ statement }) => statement.edition },
  {
    "zh-CN": "公示日期",
    en: "published",
    cell: ({ statement: { published } }) => published && toOffsetIso(new Date(published.at)).slice(0, 10),
  },
  { "zh-CN": "出处", en: "record", cell: ({ record }) => record[locale] },
  { "zh-CN": "资金来源", en: "source", cell: ({ source }) => source && sourceNames[source][locale] },
  { "zh-CN": "项目", en: "figure", cell: ({ figure }) => figure[locale] },
  { "zh-CN": "用途或品名", en: "of", cell: ({ of }) => of },
  { "zh-CN": "数额", en: "amount", cell: ({ amount }) => amount },
  { "zh-CN": "单位", en: "unit", cell: ({ unit }) => unit },
  { "zh-CN": "更正说明", en: "note", cell: ({ statement }) => statement.note },
  { "zh-CN": "公示编号", en: "disclosureId", cell: ({ statement }) => statement.disclosureId },
];

/** Statements as a file, one row for each figure. @param id in the file's name: of the statement, or of its project */
export const statementFile = (
  format: FileFormat,
  statements: readonly DisclosureRow[],
  id: string,
  locale: Locale,
) =>
  tableFile(
    format,
    {
      columns: columnsFor(locale),
      rows: statements.flatMap((statement) => linesOf(statement, locale)),
      name: `statements-${id}`,
      sheet: locale === "en" ? "Statements" : "公示",
    },
    locale,
  );
