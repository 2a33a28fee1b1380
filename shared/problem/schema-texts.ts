import type * as z from "zod";
import type { Locale } from "./locale.ts";

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

/** What a text says in each language. */
interface Words {
  readonly en: string;
  readonly zh: string;
}

/** The text for a wrong type, by the expected type. */
const types: ReadonlyMap<string, Words> = new Map<string, Words>(
  Object.entries({
    string: { en: "is not text", zh: "须为文字" },
    number: { en: "is not a number", zh: "须为数字" },
    int: { en: "is not a whole number", zh: "须为整数" },
    boolean: { en: "is neither true nor false", zh: "须为 true 或 false" },
    array: { en: "is not a list", zh: "须为列表" },
    object: { en: "is not an object", zh: "须为对象" },
    record: { en: "is not an object", zh: "须为对象" },
  }),
);

/** The text for a text of another format, by zod's name for the format. */
const formats: ReadonlyMap<string, Words> = new Map<string, Words>(
  Object.entries({
    date: { en: "is not a day like 2026-03-07", zh: "须为 2026-03-07 这样的日期" },
    datetime: {
      en: "is not a time like 2026-03-07T09:00:00+08:00",
      zh: "须为 2026-03-07T09:00:00+08:00 这样的时间",
    },
    email: { en: "is not a mail address", zh: "不是有效的邮箱地址" },
    url: { en: "is not a web address", zh: "不是有效的网址" },
    base64: { en: "is not base64", zh: "须为 base64 编码" },
  }),
);

/** The text for a value that is too small or too big, by the type of the value. */
const amounts: ReadonlyMap<string, (least: boolean, amount: string) => Words> = new Map<
  string,
  (least: boolean, amount: string) => Words
>(
  Object.entries({
    string: (least, amount) =>
      least
        ? { en: `has fewer than ${amount} characters`, zh: `至少 ${amount} 个字符` }
        : { en: `is longer than ${amount} characters`, zh: `不能超过 ${amount} 个字符` },
    array: (least, amount) =>
      least
        ? { en: `has fewer than ${amount} items`, zh: `至少 ${amount} 项` }
        : { en: `has more than ${amount} items`, zh: `不能超过 ${amount} 项` },
    number: (least, amount) =>
      least
        ? { en: `is less than ${amount}`, zh: `不能小于 ${amount}` }
        : { en: `is more than ${amount}`, zh: `不能大于 ${amount}` },
  }),
);
const amount = (origin: string, least: boolean, limit: number | bigint): Words | undefined =>
  amounts.get(origin === "int" ? "number" : origin)?.(least, String(limit));

const missing: Words = { en: "is missing", zh: "请填写" };

const wordsOf = (issue: z.core.$ZodRawIssue): Words | undefined => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? missing : types.get(issue.expected);
    case "invalid_format":
      return formats.get(issue.format);
    case "too_small":
      return issue.minimum === 1 && issue.input === "" ? missing : amount(issue.origin, true, issue.minimum);
    case "too_big":
      return amount(issue.origin, false, issue.maximum);
    case "invalid_value": {
      const values = issue.values.map(String);
      return { en: `is none of: ${values.join(", ")}`, zh: `须为以下之一：${values.join("、")}` };
    }
    case "unrecognized_keys":
      return { en: "is no field here", zh: "没有这个字段" };
    default:
      return undefined;
  }
};

/** The text of a schema error in the words of somebody who fills in a form; never in those of the schema's library. */
export const schemaText =
  (locale: Locale): z.core.$ZodErrorMap =>
  (issue) =>
    (wordsOf(issue) ?? { en: "is not right", zh: "格式不对" })[locale === "en" ? "en" : "zh"];
