import { type Columns, writeCsv } from "#shared/csv/write-csv.ts";
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

const columns: Columns<PostingView & PostingView["entries"][number]> = {
  postingId: (entry) => entry.postingId,
  kind: (entry) => entry.kind,
  at: (entry) => entry.at,
  donationId: (entry) => entry.donationId,
  reference: (entry) => entry.reference,
  account: (entry) => entry.account,
  debit: (entry) => entry.debit,
  credit: (entry) => entry.credit,
  currency: (entry) => entry.currency,
};

/** A project's postings as a CSV file, one row for each entry. */
export const ledgerFile = async (rows: readonly PostingRow[], projectId: string) => ({
  csv: await writeCsv(
    columns,
    rows.map(postingView).flatMap((posting) => posting.entries.map((entry) => ({ ...posting, ...entry }))),
  ),
  fileName: `ledger-${projectId}.csv`,
});
