import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import type { Currency, Money } from "#shared/values/money.ts";

/** A part of a fund's figures in one currency; each figure is there once something was added to it. */
export const fundShardSchema = z.object({
  ...rowBase,
  currency: z.string(),
  raised: z.int().default(0),
  refunded: z.int().default(0),
  disbursed: z.int().default(0),
  fees: z.int().default(0),
  count: z.int().default(0),
});
export type FundShard = z.infer<typeof fundShardSchema>;

/** A fund's figures in one currency. */
export const fundFigures = (shards: readonly FundShard[], currency: Currency) => {
  const own = shards.filter((shard) => shard.currency === currency);
  const total = (figure: "raised" | "refunded" | "disbursed" | "fees" | "count"): number =>
    own.reduce((sum, shard) => sum + shard[figure], 0);
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
