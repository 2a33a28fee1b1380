/** Receipts after which a message of a queue becomes a dead letter. */
export const mostReceipts = 5;

/** Seconds until a message that failed is received again, by how often it was: ten minutes in all. */
export const pauseAfter = (receipts: number): number => 8 ** (receipts - 1);
