import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { atCountyTime } from "#shared/values/time.ts";
import type { PostingRow } from "../books/rows.ts";
import { bookedOn } from "../disclosure/rules/money-lines.ts";
import type { MonthReading } from "./deps.ts";
import { findEvidence } from "./find-evidence.ts";
import { daysOfMonth } from "./read-month.ts";
import type { Voucher } from "./schemas.ts";
import { voucherView } from "./views.ts";

/** Vouchers whose papers are read side by side. */
const width = 10;

/** Vouchers of postings, with what each rests on. */
export const withEvidence = (deps: MonthReading, postings: readonly PostingRow[]): Promise<Voucher[]> =>
  inParallel(postings, width, async (posting) => voucherView(posting, await findEvidence(deps, posting)));

/**
 * A page of a month's vouchers that are `wanted`, the earliest first, from after the one that is listed under `after`. `next`:
 * where the following page begins; undefined at the month's end.
 */
export const listVouchers = async (
  deps: MonthReading,
  { projectId, month }: { readonly projectId: string; readonly month: string },
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
  wanted: (posting: PostingRow) => boolean,
): Promise<{ readonly items: readonly Voucher[]; readonly next: string | undefined }> => {
  const { from, to } = daysOfMonth(month);
  const found: PostingRow[] = [];
  let at: string | undefined = after ?? atCountyTime(from, "00:00").toISOString();
  while (at !== undefined && found.length < limit) {
    const page = await deps.ledger.listEarliest(projectId, at, limit - found.length);
    const ofMonth = page.filter((posting) => bookedOn(posting) <= to);
    found.push(...ofMonth.filter(wanted));
    at = ofMonth.length < page.length ? undefined : page.at(-1)?.listed;
  }
  return { items: await withEvidence(deps, found), next: at };
};
