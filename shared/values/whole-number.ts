import * as z from "zod";

/**
 * A whole number as it stands in a query: decimal digits. `0x10`, `1e2`, `+5` and ` 5` are none. Without it, the
 * default counts.
 */
export const wholeNumberSchema = (least: number, most: number, byDefault: number) =>
  z.preprocess(
    (text) => (typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : text),
    z.int().min(least).max(most).default(byDefault),
  );
