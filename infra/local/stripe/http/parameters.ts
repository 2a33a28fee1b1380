import * as z from "zod";
import { StripeFault } from "../state/fault.ts";

/** The largest amount that Stripe accepts, in minor units: eight digits. */
export const LARGEST_AMOUNT = 99_999_999;

/** A non-empty string parameter. */
export const text = z.string().min(1);

/** A whole number written in digits. */
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/, "Invalid integer")
  .transform(Number);

/** An amount in minor units of its currency, 1 to 99,999,999. */
export const amount = integer.pipe(z.number().int().min(1).max(LARGEST_AMOUNT));

/** A three-letter currency code; lower case afterwards, as in Stripe. */
export const currency = z
  .string()
  .regex(/^[a-z]{3}$/i, "Invalid currency")
  .toLowerCase();

/** Metadata: up to 50 pairs, names of up to 40 characters, values of up to 500. */
export const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((pairs) => Object.keys(pairs).length <= 50, "At most 50 keys")
  .default({});

/** An absolute http or https address. */
export const address = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), "Not a valid URL");

/** A list of 1 to 100 items, written with indexes or empty brackets. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === "object" && value !== null ? Object.values(value) : value),
    z.array(item).min(1).max(100),
  );

const bracketed = ([head = "", ...rest]: PropertyKey[]): string =>
  String(head) + rest.map((part) => `[${String(part)}]`).join("");

const faultOf = (issue: z.core.$ZodIssue): StripeFault => {
  const param = bracketed(issue.path);
  if (issue.code === "unrecognized_keys") {
    const unknown = bracketed([...issue.path, ...issue.keys.slice(0, 1)]);
    return new StripeFault(400, `Received unknown parameter: ${unknown}`, {
      code: "parameter_unknown",
      param: unknown,
    });
  }
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return new StripeFault(400, `Missing required param: ${param}.`, { code: "parameter_missing", param });
  }
  return new StripeFault(400, `Invalid ${param}: ${issue.message}`, { param });
};

/** Parses request parameters. @throws StripeFault 400 that names the first wrong one */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw first ? faultOf(first) : new StripeFault(400, "Invalid request");
}
