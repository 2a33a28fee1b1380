import type { FileFormat } from "#shared/csv/file-types.ts";
import { type TableColumn, tableFile } from "#shared/csv/table-file.ts";
import type { Locale } from "#shared/problem/locale.ts";
import { minorDigitsOf } from "#shared/values/money.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { accountName, kindName } from "../books/ledger-file.ts";
import { sourceNames } from "../disclosure/statement-file.ts";
import type { Evidence, FundMonth, Voucher } from "./schemas.ts";

type Words = Readonly<Record<Locale, string>>;

/** A row of the file: an entry of a voucher, or a figure of a fund. */
interface Line {
  readonly source: FundMonth["source"];
  readonly currency: string;
  readonly what: (locale: Locale) => string;
  readonly debit: number | null;
  readonly credit: number | null;
  readonly voucher?: Voucher;
  readonly entry?: Voucher["entries"][number];
}

const figures = {
  opening: { "zh-CN": "期初结余", en: "opening" },
  given: { "zh-CN": "本月收入", en: "given" },
  returned: { "zh-CN": "本月退回", en: "returned" },
  paidOut: { "zh-CN": "本月拨付（已定）", en: "set aside and paid out" },
  other: { "zh-CN": "其他变动", en: "other" },
  closing: { "zh-CN": "期末结余", en: "closing" },
} as const satisfies Record<string, Words>;

const records: Readonly<Record<Evidence["record"], Words>> = {
  "payment-service": { "zh-CN": "支付平台", en: "payment service" },
  "offline-gift": { "zh-CN": "线下捐赠登记", en: "register of gifts outside the checkout" },
  "pay-out": { "zh-CN": "拨付单", en: "pay-out" },
  none: { "zh-CN": "", en: "" },
};

const fundLines = (fund: FundMonth): Line[] => {
  const { source, currency } = fund;
  const line = (figure: keyof typeof figures, credit: number): Line => ({
    source,
    currency,
    what: (locale) => figures[figure][locale],
    debit: credit < 0 ? 0 - credit : null,
    credit: credit < 0 ? null : credit,
  });
  return [
    line("opening", fund.opening),
    line("given", fund.given),
    line("returned", 0 - fund.returned),
    line("paidOut", 0 - fund.paidOut),
    line("other", fund.other),
    line("closing", fund.closing),
  ];
};

const entryLines = (voucher: Voucher): Line[] =>
  voucher.entries.map((entry) => ({
    source: voucher.source,
    currency: voucher.currency,
    what: (locale) => kindName(voucher.kind, locale),
    debit: entry.debit,
    credit: entry.credit,
    voucher,
    entry,
  }));

const sum = (minor: number | null, currency: string) => {
  if (minor === null) return undefined;
  const digits = minorDigitsOf(currency);
  return { amount: minor / 10 ** digits, digits };
};

const timeOf = ({ voucher }: Line): string => (voucher ? toOffsetIso(new Date(voucher.at)) : "");

const columnsFor = (locale: Locale): readonly TableColumn<Line>[] => [
  { "zh-CN": "日期", en: "day", cell: (line) => timeOf(line).slice(0, 10) },
  { "zh-CN": "时间", en: "time", cell: (line) => timeOf(line).slice(11, 16) },
  { "zh-CN": "凭证编号", en: "postingId", cell: ({ voucher }) => voucher?.postingId },
  { "zh-CN": "资金来源", en: "source", cell: ({ source }) => sourceNames[source][locale] },
  { "zh-CN": "事项", en: "what", cell: ({ what }) => what(locale) },
  { "zh-CN": "科目", en: "account", cell: ({ entry }) => entry && accountName(entry.account, locale) },
  { "zh-CN": "会计科目代码（待会计核对）", en: "proposed code", cell: ({ entry }) => entry?.proposed?.code },
  {
    "zh-CN": "会计科目（待会计核对）",
    en: "proposed account",
    cell: ({ entry }) => (locale === "en" ? entry?.proposed?.en : entry?.proposed?.zh),
  },
  { "zh-CN": "借方", en: "debit", cell: ({ debit, currency }) => sum(debit, currency) },
  { "zh-CN": "贷方", en: "credit", cell: ({ credit, currency }) => sum(credit, currency) },
  { "zh-CN": "币种", en: "currency", cell: ({ currency }) => currency },
  {
    "zh-CN": "依据",
    en: "rests on",
    cell: ({ voucher }) => voucher && records[voucher.evidence.record][locale],
  },
  { "zh-CN": "依据编号", en: "its id", cell: ({ voucher }) => voucher?.evidence.id },
  { "zh-CN": "支付或银行流水号", en: "reference", cell: ({ voucher }) => voucher?.evidence.reference },
  { "zh-CN": "经手人数", en: "people", cell: ({ voucher }) => voucher?.evidence.people },
  {
    "zh-CN": "附件",
    en: "papers",
    cell: ({ voucher }) => voucher?.evidence.pictures.map(({ description }) => description).join("；"),
  },
];

/** A month of a project as a file: first its funds from opening to closing, then each entry of each voucher. */
export const auditFile = (
  format: FileFormat,
  pack: {
    readonly projectId: string;
    readonly month: string;
    readonly funds: readonly FundMonth[];
    readonly vouchers: readonly Voucher[];
  },
  locale: Locale,
) =>
  tableFile(
    format,
    {
      columns: columnsFor(locale),
      rows: [...pack.funds.flatMap(fundLines), ...pack.vouchers.flatMap(entryLines)],
      name: `audit-${pack.projectId}-${pack.month}`,
      sheet: locale === "en" ? "Month" : "月度账册",
    },
    locale,
  );
