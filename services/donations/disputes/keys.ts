/** A dispute, by its id at Stripe. */
export const disputeKey = (disputeId: string) => ({ pk: `DISPUTE#${disputeId}`, sk: "DISPUTE" }) as const;

/** The list of a county's disputes, in the index of books; those of money in suspense have one of their own. */
export const disputesBook = (county: string): string => `DISPUTES#${county}`;

/** The list of those whose deadline is to be said aloud. */
export const deadlineList = "DEADLINES";
