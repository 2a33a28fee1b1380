/** A refund that was begun here, by our id. */
export const refundKey = (refundId: string) => ({ pk: `REFUND#${refundId}`, sk: "REFUND" }) as const;

/** The list of a gift's refunds, in the index of what is due. */
export const refundsOfGift = (donationId: string): string => `REFUNDS-OF#${donationId}`;

/** The list of a county's refunds, in the index of books. */
export const refundsBook = (county: string): string => `REFUNDS#${county}`;
