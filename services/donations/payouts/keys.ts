/** A payout, by its id at Stripe. */
export const payoutKey = (payoutId: string) => ({ pk: `PAYOUT#${payoutId}`, sk: "PAYOUT" }) as const;

/** The book of all payouts' postings: no project has them. */
export const payoutsLedger = "payouts";

/** The list of all payouts by the day on which they arrive, in the index of books. */
export const payoutsBook = "PAYOUTS";
