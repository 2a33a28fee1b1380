import type { Money } from "#shared/values/money.ts";
import { type FeeRate, feeCover } from "./fee-cover.ts";

/**
 * What a donor is offered to pay on top of a gift, in minor units; undefined where nothing is offered: the rate is known for
 * yuan only.
 */
export const offeredCover = ({ amount, currency }: Money, rate: FeeRate): number | undefined =>
  currency === "CNY" && rate.basisPoints > 0 ? feeCover(amount, rate) : undefined;
