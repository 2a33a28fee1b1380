import type { FundOf } from "../books/keys.ts";

/** The partition of what became of a gift: a share for each disbursement that used some of it. */
export const sharesPartition = (donationId: string): string => `TRACE#${donationId}`;

export const shareKey = (donationId: string, disbursementId: string) =>
  ({ pk: sharesPartition(donationId), sk: `SHARE#${disbursementId}` }) as const;

/** How far a fund has been traced. */
export const tracedKey = ({ book, source, currency }: FundOf) =>
  ({ pk: `TRACE#${book}`, sk: `TRACED#${source}#${currency}` }) as const;
