/** What the payment platform takes of a payment: hundredths of a percent, and a fixed sum in minor units. */
export interface FeeRate {
  readonly basisPoints: number;
  readonly fixed: number;
}

/** The fee of a payment, in minor units: the share rounded to the nearest, half up, and the fixed sum. */
export const feeOfPayment = (paid: number, { basisPoints, fixed }: FeeRate): number =>
  Math.floor((paid * basisPoints + 5_000) / 10_000) + fixed;

/**
 * What has to be paid on top of a gift so that exactly the gift is left after the fee, which is taken of both together. A
 * fen more that is paid leaves a fen more or the same, so there is such a sum; the least of them is asked.
 * @param gift in minor units; a rate is below a hundred percent
 */
export const feeCover = (gift: number, rate: FeeRate): number => {
  let paid = Math.floor((gift * 10_000) / (10_000 - rate.basisPoints)) - 1;
  while (paid - feeOfPayment(paid, rate) < gift) paid += 1;
  return paid - gift;
};
