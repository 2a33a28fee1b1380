import { addDays, addMonths, atCountyTime } from "#shared/values/time.ts";
import type { PostingRow } from "../books/rows.ts";
import { wasThere } from "../disclosure/rules/money-lines.ts";
import type { MonthReading } from "./deps.ts";
import { addUpMonth, fundMonths } from "./rules/month.ts";
import type { AccountMonth, FundMonth } from "./schemas.ts";

/** Postings that are read at a time. */
const pageSize = 500;

/** The first and last day of a month `2026-11`. */
export const daysOfMonth = (month: string): { readonly from: string; readonly to: string } => {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
};

export interface ReadMonth {
  readonly funds: readonly FundMonth[];
  readonly accounts: readonly AccountMonth[];
  readonly vouchers: number;
}

/**
 * Reads a month of a project from the ledger, page after page: of what was booked since it began only sums are kept. Those
 * of the month go to `each`, the earliest first.
 */
export const readMonth = async (
  { ledger }: Pick<MonthReading, "ledger">,
  projectId: string,
  month: string,
  each: (posting: PostingRow) => void = () => {},
): Promise<ReadMonth> => {
  const { from, to } = daysOfMonth(month);
  const shards = await ledger.findFunds(projectId);
  const isThere = wasThere(shards);
  const { funds, sides, add } = addUpMonth(projectId, to);
  let vouchers = 0;
  let after: string | undefined = atCountyTime(from, "00:00").toISOString();
  while (after !== undefined) {
    const page = await ledger.listEarliest(projectId, after, pageSize);
    for (const posting of page) {
      if (!isThere(posting) || !add(posting)) continue;
      vouchers += 1;
      each(posting);
    }
    after = page.at(-1)?.listed;
  }
  return { funds: fundMonths(funds, shards), accounts: [...sides.values()], vouchers };
};
