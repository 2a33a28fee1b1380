import { type FundOf, fundShardKey } from "../keys.ts";
import type { FundShard, PostingRow } from "../rows.ts";
import type { Booking } from "./booking.ts";
import { appended, type NewPosting } from "./chain.ts";
import { emptyShard } from "./fund.ts";

/** A shard among those that were read; one in which nothing was booked yet is empty. */
export const shardAmong = (shards: readonly FundShard[], fund: FundOf, number: number): FundShard => {
  const { pk, sk } = fundShardKey(fund, number);
  return shards.find((shard) => shard.pk === pk && shard.sk === sk) ?? emptyShard(fund, number);
};

/**
 * Puts postings of several currencies at the end of their chains.
 * @param shardIn the shard that gets those of a currency, as it was read
 */
export const placed = (
  postings: readonly NewPosting[],
  shardIn: (currency: string) => FundShard,
): Required<Pick<Booking, "postings" | "shards">> => {
  const byCurrency = [...Map.groupBy(postings, ({ currency }) => currency)].map(([currency, own]) => {
    const row = shardIn(currency);
    return { row, ...appended(row, own) };
  });
  const rows: readonly PostingRow[] = byCurrency.flatMap((one) => one.postings);
  return { postings: rows, shards: byCurrency.map(({ row, move }) => ({ row, move })) };
};
