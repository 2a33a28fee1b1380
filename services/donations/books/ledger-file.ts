import type { FileFormat } from "#shared/csv/file-types.ts";
import { type TableColumn, tableFile } from "#shared/csv/table-file.ts";
import type { Locale } from "#shared/problem/locale.ts";
import { minorDigitsOf } from "#shared/values/money.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { nonprofitAccountOf } from "#shared/vocabulary/accounts.ts";
import type { PostingRow } from "./rows.ts";
import type { PostingView } from "./schemas.ts";
import { postingView } from "./views.ts";

type Line = PostingView & PostingView["entries"][number] & Pick<PostingRow, "source">;

const kinds: Readonly<Record<PostingView["kind"], string>> = {
  gift: "捐赠到账",
  refund: "退款",
  "refund-failed": "退款未成，退回入账",
  "refund-set-aside": "退款已定",
  "refund-returned": "退款未发出，退回项目",
  fee: "手续费",
  disbursement: "拨付已定",
  "disbursement-voided": "拨付取消，退回项目",
  "disbursement-paid": "拨付已付",
  dispute: "争议扣款",
  "dispute-fee": "争议手续费",
  "dispute-fee-returned": "争议手续费退还",
  "dispute-reinstated": "争议胜诉，款项退回",
  "dispute-lost": "争议败诉",
  conversion: "币种兑换",
  "suspense-allocated": "待确认款项转入项目",
  allocation: "待确认款项转入",
  "suspense-returned": "待确认款项退回",
  payout: "支付平台到账",
  "payout-failed": "支付平台到账退回",
};
const accounts = new Map([
  ["stripe_clearing", "支付平台代收款"],
  ["fund", "项目资金"],
  ["fees", "手续费支出"],
  ["suspense", "用途待确认"],
  ["between_funds", "内部往来"],
  ["disbursed", "待付拨款"],
  ["bank", "银行存款"],
  ["cash", "库存现金"],
  ["refunds_pending", "待退款"],
  ["dispute_hold", "争议暂扣款"],
  ["shortfall", "机构垫补款"],
  ["exchange", "币种兑换"],
]);

/** The name of an account: of `fund:prj_...` that of the kind `fund`; an unknown one stays as it is. */
export const accountName = (account: string, locale: Locale): string => {
  const [kind = account] = account.split(":");
  return locale === "zh-CN" ? (accounts.get(kind) ?? account) : kind;
};

/** The name of a posting's kind. */
export const kindName = (kind: PostingView["kind"], locale: Locale): string =>
  locale === "zh-CN" ? kinds[kind] : kind;

const localTime = (at: string): string => toOffsetIso(new Date(at));

const sum = (minor: number | undefined, currency: string) => {
  if (minor === undefined) return undefined;
  const digits = minorDigitsOf(currency);
  return { amount: minor / 10 ** digits, digits };
};

/** Code and name of the account of 《民间非营利组织会计制度》 that is proposed for an entry. */
const proposedAccount =
  (locale: Locale) =>
  ({ account, kind, source }: Line): string => {
    const proposed = nonprofitAccountOf(account, { kind, source });
    return proposed === undefined ? "" : `${proposed.code} ${locale === "zh-CN" ? proposed.zh : proposed.en}`;
  };

/** Days, times and sums as people in the county write them, ids last. */
const columnsFor = (locale: Locale): readonly TableColumn<Line>[] => [
  { "zh-CN": "日期", en: "day", cell: ({ at }) => localTime(at).slice(0, 10) },
  { "zh-CN": "时间", en: "time", cell: ({ at }) => localTime(at).slice(11, 16) },
  { "zh-CN": "事项", en: "kind", cell: ({ kind }) => kindName(kind, locale) },
  {
    "zh-CN": "科目",
    en: "account",
    cell: ({ account }) => accountName(account, locale),
  },
  { "zh-CN": "会计科目（待会计核对）", en: "nonprofit account (proposed)", cell: proposedAccount(locale) },
  { "zh-CN": "借方", en: "debit", cell: ({ debit, currency }) => sum(debit, currency) },
  { "zh-CN": "贷方", en: "credit", cell: ({ credit, currency }) => sum(credit, currency) },
  { "zh-CN": "币种", en: "currency", cell: ({ currency }) => currency },
  { "zh-CN": "支付单号", en: "reference", cell: ({ reference }) => reference },
  { "zh-CN": "捐赠编号", en: "donationId", cell: ({ donationId }) => donationId },
  { "zh-CN": "凭证编号", en: "postingId", cell: ({ postingId }) => postingId },
  { "zh-CN": "科目编号", en: "accountId", cell: ({ account }) => account },
];

/** A project's postings as a file, one row for each entry. */
export const ledgerFile = (
  format: FileFormat,
  rows: readonly PostingRow[],
  projectId: string,
  locale: Locale,
) => {
  const lines = rows
    .map((row) => ({ ...postingView(row), source: row.source }))
    .flatMap((posting) => posting.entries.map((entry) => ({ ...posting, ...entry })));
  const sheet = locale === "zh-CN" ? "账目" : "Ledger";
  return tableFile(
    format,
    { columns: columnsFor(locale), rows: lines, name: `ledger-${projectId}`, sheet },
    locale,
  );
};
