import * as z from "zod";
import { integer, text } from "../http/parameters.ts";
import { StripeFault } from "../state/fault.ts";

const created = z.union([
  integer,
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
]);

/** A parameter that selects rows by a field. */
export const filterParameter = text.optional();

/** Parameters of every list: page size (1 to 100), cursor, range of creation times in Unix seconds. */
export const pageParameters = {
  created: created.optional(),
  ending_before: text.optional(),
  limit: integer.pipe(z.number().min(1).max(100)).default(10),
  starting_after: text.optional(),
};

interface Page {
  readonly created?: z.infer<typeof created> | undefined;
  readonly ending_before?: string | undefined;
  readonly limit: number;
  readonly starting_after?: string | undefined;
}

const within = (time: number, range: Page["created"]): boolean => {
  if (range === undefined) return true;
  if (typeof range === "number") return time === range;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return time > gt && time >= gte && time < lt && time <= lte;
};

const positionOf = (rows: readonly { id: string }[], id: string, param: string): number => {
  const position = rows.findIndex((row) => row.id === id);
  if (position >= 0) return position;
  throw new StripeFault(400, `No such object: '${id}'`, { code: "resource_missing", param });
};

/** One page of a list in Stripe's shape, newest first. `rows`: oldest first. @throws StripeFault 400 for an unknown cursor */
export function listing<T extends { id: string; created: number }>(
  rows: readonly T[],
  page: Page,
  url: string,
) {
  const newest = rows
    .filter((row) => within(row.created, page.created))
    .toReversed()
    .sort((one, other) => other.created - one.created);
  const before = page.ending_before && positionOf(newest, page.ending_before, "ending_before");
  const after = page.starting_after && positionOf(newest, page.starting_after, "starting_after") + 1;
  const end = typeof before === "number" ? before : newest.length;
  const start = typeof before === "number" ? Math.max(0, before - page.limit) : after || 0;
  const data = newest.slice(start, Math.min(end, start + page.limit));
  const hasMore = typeof before === "number" ? start > 0 : start + data.length < end;
  return { object: "list", data, has_more: hasMore, url };
}
