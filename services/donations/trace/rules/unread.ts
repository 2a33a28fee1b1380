import type { FundShard, PostingRow } from "../../books/rows.ts";
import type { Read } from "../rows.ts";

/** Where reading of a fund's postings goes on: what the first is listed under (excluded), or undefined from the beginning. */
export interface From {
  readonly after: string | undefined;
}

/**
 * From where the index of a book has to be read to find all postings that are unread; undefined if there are none. A shard
 * whose chain was read to its end holds nothing back, however old its last posting.
 */
export const unreadFrom = (shards: readonly FundShard[], read: Read): From | undefined => {
  const behind = shards.filter(({ shard, sequence }) => sequence > (read[shard]?.sequence ?? 0));
  if (behind.length === 0) return undefined;
  const starts = behind.map(({ shard }) => read[shard]?.listed ?? "").toSorted();
  return { after: starts[0] || undefined };
};

/**
 * The postings of a fund that are unread, in the order in which they are listed, of which none is missing: an index shows a
 * posting a moment after it was booked, so what follows a gap in a chain is left for the next time.
 */
export const unread = (
  found: readonly PostingRow[],
  shards: readonly FundShard[],
  read: Read,
): readonly PostingRow[] => {
  const last = new Map(shards.map(({ shard }) => [shard, read[shard]?.sequence ?? 0]));
  const [fund] = shards;
  return found
    .filter(({ source, currency }) => source === fund?.source && currency === fund.currency)
    .filter(({ shard, sequence }) => {
      const isNext = sequence === (last.get(shard) ?? 0) + 1;
      if (isNext) last.set(shard, sequence);
      return isNext;
    });
};

/** What was read, after one more posting. */
export const withRead = (read: Read, { shard, sequence, listed }: PostingRow): Read => ({
  ...read,
  [shard]: { sequence, listed },
});
