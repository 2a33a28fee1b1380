import type { PostingRow } from "../books/rules/posting.ts";
import { type DonationRow, isPaid } from "./rows.ts";
import type { PostingView } from "./schemas.ts";

/** A gift without anything sealed. */
export const summaryOf = (row: DonationRow) => ({
  donationId: row.donationId,
  projectId: row.projectId,
  projectName: row.projectName,
  status: row.status,
  amount: row.amount,
  currency: row.currency,
  refunded: { amount: row.refunded, currency: row.currency },
  anonymous: row.anonymous,
  createdAt: row.createdAt,
  paidAt: isPaid(row) ? row.paidAt : null,
});

/** A posting as those read it who may; nothing in it names a donor. */
export const postingOf = (row: PostingRow): PostingView => ({
  postingId: row.postingId,
  kind: row.kind,
  at: row.change.at,
  donationId: row.donationId ?? null,
  currency: row.currency,
  reference: row.key,
  entries: row.entries,
});
