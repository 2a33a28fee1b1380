import { createHash } from "node:crypto";
import type { Currency, Money } from "#shared/values/money.ts";
import type { FundShard } from "../rows.ts";

/** Rows of a fund per currency: several, so that concurrent gifts to one project do not write the same row. */
const shards = 4;

/** The shard that holds all figures of one payment. */
export const shardOf = (paymentId: string): number =>
  createHash("sha256").update(paymentId).digest().readUInt8() % shards;

/** A fund's figures in one currency: the sums over its shards. */
export const fundFigures = (fundShards: readonly FundShard[], currency: Currency) => {
  const inCurrency = fundShards.filter((shard) => shard.currency === currency);
  const total = (figure: "raised" | "refunded" | "disbursed" | "fees" | "count"): number =>
    inCurrency.reduce((sum, shard) => sum + shard[figure], 0);
  const money = (amount: number): Money => ({ amount, currency });
  const [raised, refunded, disbursed] = [total("raised"), total("refunded"), total("disbursed")];
  return {
    raised: money(raised),
    refunded: money(refunded),
    disbursed: money(disbursed),
    fees: money(total("fees")),
    balance: money(raised - refunded - disbursed),
    count: total("count"),
  };
};
