import * as z from "zod";
import type { Page } from "./read.ts";

/** Where reading stands: which of the partitions, and after which key in it; undefined at the beginning. */
export const acrossPositionSchema = z
  .object({ part: z.int(), after: z.record(z.string(), z.unknown()).optional() })
  .optional();
type AcrossPosition = z.infer<typeof acrossPositionSchema>;

/** At most so many rows are read for one page; it may be short then, and goes on at `next`. */
const mostRows = 200;

/**
 * One list out of several partitions, read one after the other: up to `limit` rows that are `wanted`, and the
 * position after them (undefined at the end of the last).
 */
export const pageAcross = async <T>(
  parts: readonly string[],
  { limit, from, wanted }: { limit: number; from: AcrossPosition; wanted: (row: T) => boolean },
  read: (part: string, limit: number, after: Record<string, unknown> | undefined) => Promise<Page<T>>,
): Promise<{ rows: T[]; next: AcrossPosition }> => {
  const rows: T[] = [];
  let seen = 0;
  let part = from?.part ?? 0;
  let after = from?.after;
  while (part < parts.length && rows.length < limit && seen < mostRows) {
    const page = await read(parts[part] ?? "", limit - rows.length, after);
    seen += page.rows.length;
    rows.push(...page.rows.filter(wanted));
    after = page.next;
    if (!after) part += 1;
  }
  return { rows, next: part < parts.length ? { part, after } : undefined };
};
