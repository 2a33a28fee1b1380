import type { FileFields } from "#shared/imports/columns.ts";

/** What a bank's statement has columns for. */
const statementFields = [
  "on",
  "reference",
  "amount",
  "direction",
  "in",
  "out",
  "balance",
  "text",
  "counterparty",
] as const;
export type StatementField = (typeof statementFields)[number];

/**
 * The headings that banks print, by field. To the bank, money that comes in is a credit of the customer (贷), and money
 * that goes out a debit (借).
 */
export const statementFileFields: FileFields<StatementField> = {
  headings: {
    on: "交易日期",
    reference: "交易流水号",
    amount: "交易金额",
    direction: "借贷标志",
    in: "收入金额",
    out: "支出金额",
    balance: "账户余额",
    text: "摘要",
    counterparty: "对方户名",
  },
  otherHeadings: {
    on: ["日期", "交易时间", "交易日", "记账日期", "入账日期", "date", "Date"],
    reference: ["流水号", "银行流水号", "凭证号", "凭证号码", "业务编号", "reference", "Reference"],
    amount: ["金额", "发生额", "交易金额(元)", "交易金额（元）", "amount", "Amount"],
    direction: ["借贷方向", "借/贷", "收支", "收/支", "借贷", "方向"],
    in: [
      "收入",
      "贷方发生额",
      "贷方金额",
      "贷方",
      "存入",
      "存入金额",
      "转入金额",
      "收入(元)",
      "收入（元）",
      "credit",
      "Credit",
    ],
    out: [
      "支出",
      "借方发生额",
      "借方金额",
      "借方",
      "支取",
      "支取金额",
      "转出金额",
      "支出(元)",
      "支出（元）",
      "debit",
      "Debit",
    ],
    balance: ["余额", "本次余额", "交易后余额", "余额(元)", "余额（元）", "balance", "Balance"],
    text: ["附言", "用途", "备注", "交易摘要", "摘要/附言", "text", "description", "Description"],
    counterparty: ["对方名称", "对方账户名称", "对方户名/名称", "交易对手", "对手户名", "counterparty"],
  },
  required: ["on"],
};

/** Whether a row of a file has the headings of a statement: a day, and some column of sums. */
export const isStatementHead = (has: (field: StatementField) => boolean): boolean =>
  has("on") && (has("amount") || has("in") || has("out"));
