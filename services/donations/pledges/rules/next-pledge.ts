import { countyDay } from "#shared/values/time.ts";
import { pledgesDue } from "../keys.ts";
import type { PledgeRow } from "../rows.ts";
import { nextMonthly, remindAt } from "./rhythm.ts";

type Ended = NonNullable<PledgeRow["ended"]>;

/** A pledge that is over: nobody is reminded any more. */
export const endedPledge = (row: PledgeRow, ended: Ended): PledgeRow => ({
  ...row,
  status: "ended",
  ended,
  nextOn: undefined,
  due: undefined,
  dueAt: undefined,
});

/** A pledge that is reminded of on a county's day. */
export const scheduled = (nextOn: string) => ({ nextOn, due: pledgesDue, dueAt: remindAt(nextOn) });

/**
 * A pledge that is due: reminded of today, and again in a month; over where its project takes no gifts any more. However
 * late it is handled, one reminder is one.
 */
export const remindedPledge = (row: PledgeRow, takesGifts: boolean, now: Date): PledgeRow => {
  if (!takesGifts) return endedPledge(row, { at: now.toISOString(), reason: "project-closed" });
  const today = countyDay(now);
  return { ...row, remindedOn: today, ...scheduled(nextMonthly(today, row.dayOfMonth)) };
};
