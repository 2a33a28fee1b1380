import type * as z from "zod";

/** Codes of broken schema rules, by zod's name for them. */
const codes = {
  invalid_type: "wrong-type",
  too_small: "too-small",
  too_big: "too-big",
  invalid_value: "not-one-of",
  invalid_format: "wrong-format",
  unrecognized_keys: "unknown-field",
} as const;
export type SchemaCode = (typeof codes)[keyof typeof codes] | "missing" | "invalid";

/** The code of an error of zod's own. */
export const schemaCode = ({
  code,
  input,
}: {
  readonly code?: string;
  readonly input?: unknown;
}): SchemaCode => {
  if (code === "invalid_type" && input === undefined) return "missing";
  return codes[code as keyof typeof codes] ?? "invalid";
};

/** The text for a wrong type, by the expected type. */
const types: ReadonlyMap<string, string> = new Map([
  ["string", "须为文字"],
  ["number", "须为数字"],
  ["int", "须为整数"],
  ["boolean", "须为 true 或 false"],
  ["array", "须为列表"],
  ["object", "须为对象"],
  ["record", "须为对象"],
]);

/** The text for a value that is too small or too big, by the type of the value. */
const amounts: ReadonlyMap<string, (least: boolean, amount: string) => string> = new Map([
  ["string", (least, amount) => (least ? `至少 ${amount} 个字符` : `不能超过 ${amount} 个字符`)],
  ["array", (least, amount) => (least ? `至少 ${amount} 项` : `不能超过 ${amount} 项`)],
  ["number", (least, amount) => (least ? `不能小于 ${amount}` : `不能大于 ${amount}`)],
]);
const amount = (origin: string, least: boolean, limit: number | bigint): string | undefined =>
  amounts.get(origin === "int" ? "number" : origin)?.(least, String(limit));

/** The English text of a schema error where zod's own would name every field that was sent; undefined to use zod's. */
export const schemaTextEn: z.core.$ZodErrorMap = (issue) =>
  issue.code === "unrecognized_keys" ? "there is no such field" : undefined;

/**
 * The text of a schema error in the Chinese of somebody who fills in a form; undefined to use zod's own.
 */
export const schemaTextZh: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "请填写" : types.get(issue.expected);
    case "too_small":
      return issue.minimum === 1 && issue.input === "" ? "请填写" : amount(issue.origin, true, issue.minimum);
    case "too_big":
      return amount(issue.origin, false, issue.maximum);
    case "invalid_value":
      return `须为以下之一：${issue.values.map(String).join("、")}`;
    case "unrecognized_keys":
      return "没有这个字段";
    default:
      return undefined;
  }
};
