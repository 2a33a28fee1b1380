import { nonprofitAccountOf } from "#shared/vocabulary/accounts.ts";
import type { PostingRow } from "../books/rows.ts";
import type { Evidence, Voucher } from "./schemas.ts";

/** A posting as a voucher, with what it rests on. */
export const voucherView = (row: PostingRow, evidence: Evidence): Voucher => ({
  postingId: row.postingId,
  kind: row.kind,
  at: row.change.at,
  source: row.source,
  currency: row.currency,
  entries: row.entries.map(({ account, debit, credit }) => ({
    account,
    proposed: nonprofitAccountOf(account, row) ?? null,
    debit: debit ?? null,
    credit: credit ?? null,
  })),
  evidence,
});
