import type { PostingRow } from "./rows.ts";
import type { PostingView } from "./schemas.ts";

/** A posting as everybody who may read it sees it; nothing in it names a donor. */
export const postingView = (row: PostingRow): PostingView => ({
  postingId: row.postingId,
  kind: row.kind,
  at: row.change.at,
  donationId: row.donationId ?? null,
  currency: row.currency,
  reference: row.key,
  entries: row.entries,
});
