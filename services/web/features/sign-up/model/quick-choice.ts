import type { Need } from "../../../shared/api/types.ts";

/** A date on which one can come by name and phone alone; `free`: places in the positions that take that. */
export interface QuickDate {
  readonly shiftId: string;
  readonly from: string;
  readonly to: string;
  readonly free: number;
}

/** The dates of a need still to come; none where no position takes quick signups, or the deadline is over. */
export const quickDates = ({ positions, shifts, signupDeadline }: Need, now: Date): QuickDate[] => {
  const quick = positions.map((position) => position.quick === true);
  if (!quick.includes(true) || (signupDeadline && Date.parse(signupDeadline) <= now.getTime())) return [];
  return shifts
    .filter(({ from }) => Date.parse(from) > now.getTime())
    .map(({ shiftId, from, to, free }) => ({
      shiftId,
      from,
      to,
      free: free.reduce((sum, places, at) => sum + (quick[at] ? places : 0), 0),
    }));
};

/** The version of the notice of personal information that this page shows; services/needs/quick-signups/notice.ts has the same. */
export const consentVersion = "2026-11";
