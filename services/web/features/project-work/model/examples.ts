import type { CreateProject } from "../../../shared/api/types.ts";
import { minorAmount } from "../../../shared/format/money.ts";

type Example = NonNullable<CreateProject["examples"]>[number];

/** A sum in yuan, then what it does: "50 = 一名学生一周的早餐"; also with ¥, 元, or another sign between. */
const line = /^[¥￥]?\s*(\d+(?:\.\d+)?)\s*元?\s*[=＝:：]\s*(\S.*)$/;

/** What sums do, as written one a line; undefined if a line is not of that form. */
export const examplesOf = (text: string): Example[] | undefined => {
  const examples = text
    .split("\n")
    .map((written) => written.trim())
    .filter(Boolean)
    .map((written): Example | undefined => {
      const [, sum = "", what = ""] = line.exec(written) ?? [];
      const amount = minorAmount(sum, "CNY");
      return amount === undefined ? undefined : { amount, currency: "CNY", what };
    });
  return examples.every((example) => example !== undefined) ? examples : undefined;
};

/** What sums do, as {@link examplesOf} reads it. */
export const examplesText = (examples: readonly Example[]): string =>
  examples.map(({ amount, what }) => `${amount / 100} = ${what}`).join("\n");
