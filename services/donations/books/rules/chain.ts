import { createHash } from "node:crypto";
import type { FundShard, PostingRow } from "../rows.ts";
import { fundChangeOf } from "./posting.ts";

/** A posting before it has its place in a chain. `at`: when it is booked (ISO instant). */
export type NewPosting = Omit<PostingRow, "shard" | "sequence" | "previous" | "hash" | "listed">;

/** What postings change in their shard's row. */
export type ShardMove = Pick<
  FundShard,
  "raised" | "refunded" | "disbursed" | "disputed" | "fees" | "count" | "sequence" | "head" | "listed"
>;

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * The hash of a posting: SHA-256, in hex, of all its fields but this one, as JSON with the names in order. One of its
 * fields is the hash of the posting before, so that a changed, added or missing posting shows in all that follow it.
 */
export const hashOf = ({ hash: _hash, ...posting }: Omit<PostingRow, "hash"> & { hash?: string }): string =>
  createHash("sha256").update(JSON.stringify(posting, inOrder)).digest("hex");

/** The time under which a posting is listed: later than the one before in its chain, whatever a clock says. */
const listedAfter = (last: string | undefined, at: string): string => {
  const lastAt = last?.split("#")[0];
  return lastAt === undefined || at > lastAt ? at : new Date(Date.parse(lastAt) + 1).toISOString();
};

/** Appends postings to the chain of a shard, as it was read: the postings in their places, and the shard after them. */
export const appended = (
  shard: FundShard,
  postings: readonly NewPosting[],
): { readonly postings: readonly PostingRow[]; readonly move: ShardMove } => {
  const rows: PostingRow[] = [];
  let [sequence, previous, listed] = [shard.sequence, shard.head, shard.listed];
  for (const posting of postings) {
    sequence += 1;
    listed = `${listedAfter(listed, posting.change.at)}#${posting.key}`;
    const row = { ...posting, shard: shard.shard, sequence, previous, listed };
    previous = hashOf(row);
    rows.push({ ...row, hash: previous });
  }
  const { raised, refunded, disbursed, disputed, fees, count } = fundChangeOf(postings);
  return {
    postings: rows,
    move: {
      raised: shard.raised + raised,
      refunded: shard.refunded + refunded,
      disbursed: shard.disbursed + disbursed,
      disputed: shard.disputed + disputed,
      fees: shard.fees + fees,
      count: shard.count + count,
      sequence,
      head: previous,
      listed,
    },
  };
};
