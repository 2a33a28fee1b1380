import { createHash } from "node:crypto";
import { fundSources } from "#shared/published/events/projects.ts";
import { type Currency, currencies, type Money } from "#shared/values/money.ts";
import { type FundOf, fundShardKey } from "../keys.ts";
import type { FundShard } from "../rows.ts";

/**
 * Rows of a fund: several, so that gifts to one project at the same time seldom write the same row. A pay-out holds all
 * of them still, and may write a hundred rows.
 */
const shards = 16;

/** The numbers of a fund's shards. */
export const shardNumbers: readonly number[] = Array.from({ length: shards }, (_, number) => number);

/** The shard that holds all figures of a payment, or of a disbursement. */
export const shardOf = (id: string): number => createHash("sha256").update(id).digest().readUInt8() % shards;

/** A shard in which nothing has been booked. */
export const emptyShard = (fund: FundOf, shard: number): FundShard => ({
  ...fundShardKey(fund, shard),
  source: fund.source,
  currency: fund.currency,
  shard,
  raised: 0,
  refunded: 0,
  disbursed: 0,
  disputed: 0,
  fees: 0,
  count: 0,
  sequence: 0,
  head: "",
  version: 0,
  change: { by: "system", at: "", correlationId: "" },
});

/** A fund's figures in one currency: the sums over its shards, which may stand among those of other funds. */
export const fundFigures = (
  fundShards: readonly FundShard[],
  { source, currency }: { readonly source: FundOf["source"]; readonly currency: Currency },
) => {
  const inCurrency = fundShards.filter((shard) => shard.currency === currency && shard.source === source);
  const total = (figure: "raised" | "refunded" | "disbursed" | "disputed" | "fees" | "count"): number =>
    inCurrency.reduce((sum, shard) => sum + shard[figure], 0);
  const money = (amount: number): Money => ({ amount, currency });
  const [raised, refunded, disbursed] = [total("raised"), total("refunded"), total("disbursed")];
  const disputed = total("disputed");
  return {
    raised: money(raised),
    refunded: money(refunded),
    disbursed: money(disbursed),
    disputed: money(disputed),
    fees: money(total("fees")),
    balance: money(raised - refunded - disbursed - disputed),
    count: total("count"),
  };
};

/** The figures of all funds among these shards, by source and currency, in the order of both lists. */
export const allFunds = (fundShards: readonly FundShard[]) =>
  fundSources.flatMap((source) =>
    currencies
      .filter((currency) => fundShards.some((one) => one.source === source && one.currency === currency))
      .map((currency) => ({ source, ...fundFigures(fundShards, { source, currency }) })),
  );
