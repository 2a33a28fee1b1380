import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { Page } from "./read.ts";

/** The position of a reader: which partition, and after which key in it; undefined at the beginning. */
export const acrossPositionSchema = once(() =>
  z.object({ part: z.int(), after: z.record(z.string(), z.unknown()).optional() }).optional(),
);
type AcrossPosition = z.infer<ReturnType<typeof acrossPositionSchema>>;

/** Rows read for one page at most. A page may therefore be short; `next` continues it. */
const mostRows = 200;

/**
 * Reads one list from several partitions, one after the other: up to `limit` rows that are `wanted`, and the position
 * after them (undefined at the end of the last partition).
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
