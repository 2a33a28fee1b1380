import { fundSources } from "#shared/published/events/projects.ts";
import { addMonths, countyDay } from "#shared/values/time.ts";
import type { PostingRow } from "../../books/rows.ts";
import { fundChangeOf } from "../../books/rules/posting.ts";
import type { MonthFigures } from "../schemas.ts";

/** A month after which what is booked belongs to a later one: `2026-03`, and since when (ISO instant). */
export interface Lock {
  readonly month: string;
  readonly cutoff: string;
}

/** The month of an instant, in the county: `2026-03`. */
export const monthOf = (instant: string): string => countyDay(new Date(instant)).slice(0, 7);

/** The last day of a month. */
export const lastDayOf = (month: string): string => `${month}-31`;

export const monthAfter = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7);

type Dated = Pick<PostingRow, "occurredAt" | "change">;

/**
 * The month to which a posting belongs: that in which it happened, or, where that was locked before it was booked, the first one
 * that was not.
 */
export const monthOfPosting = ({ occurredAt, change }: Dated, locks: readonly Lock[]): string => {
  const happened = monthOf(occurredAt);
  const closed = locks
    .filter(({ cutoff }) => cutoff < change.at)
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  return closed === undefined || happened > closed ? happened : monthAfter(closed);
};

/** Whether a posting is of something that happened in a month that was locked when it was booked. */
export const isLate = (posting: Dated, locks: readonly Lock[]): boolean =>
  monthOfPosting(posting, locks) !== monthOf(posting.occurredAt);

/** A month's money by source and currency, from all postings of the funds. */
export const figuresOf = (
  postings: readonly PostingRow[],
  month: string,
  locks: readonly Lock[],
): readonly MonthFigures[] => {
  const groups = Map.groupBy(postings, ({ source, currency }) => `${source} ${currency}`);
  return [...groups.values()]
    .flatMap((group): MonthFigures[] => {
      const [first] = group;
      if (!first) return [];
      const dated = group.map((posting) => ({ posting, of: monthOfPosting(posting, locks) }));
      const before = fundChangeOf(dated.flatMap(({ posting, of }) => (of < month ? [posting] : [])));
      const within = fundChangeOf(dated.flatMap(({ posting, of }) => (of === month ? [posting] : [])));
      const opening = before.raised - before.refunded - before.disbursed;
      const out = within.refunded + within.disbursed;
      return [
        {
          source: first.source,
          currency: first.currency,
          opening,
          in: within.raised,
          out,
          closing: opening + within.raised - out,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        fundSources.indexOf(a.source) - fundSources.indexOf(b.source) || a.currency.localeCompare(b.currency),
    );
};

/** The first month that has a posting and is not locked, before another; undefined if there is none. */
export const openBefore = (
  postings: readonly PostingRow[],
  month: string,
  locks: readonly Lock[],
): string | undefined => {
  const closed = new Set(locks.map(({ month }) => month));
  return postings
    .map((posting) => monthOfPosting(posting, locks))
    .filter((one) => one < month && !closed.has(one))
    .toSorted()[0];
};
