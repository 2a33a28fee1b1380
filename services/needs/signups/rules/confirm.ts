import type { Change } from "#shared/db/row.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { BoardRow } from "../../needs/rows.ts";
import type { SignupRow, SignupShift } from "../rows.ts";
import { diaryOf, otherBookings, withShift } from "./calendar.ts";
import { completeBy } from "./confirm-by.ts";
import type { Basis } from "./judge-again.ts";
import { judgeVolunteer, type Verdict } from "./judge-shifts.ts";
import { refusalOf } from "./refusal.ts";
import { changeShifts, moveShift } from "./signup.ts";

/** Judges the awaited shifts again: gates and calendar may have changed while they waited. */
const judgeAwaited = (
  { need, position, card, calendar }: Basis,
  signupId: string,
  awaited: readonly SignupShift[],
  now: Date,
): Verdict[] => {
  if (!card || !position || need.status === "cancelled") throw refuse("closed");
  const shiftIds = new Set(awaited.map(({ shiftId }) => shiftId));
  let diary = diaryOf(otherBookings(calendar?.booked, signupId, shiftIds));
  return awaited.map((shift) => {
    const verdict = judgeVolunteer({ need, position, card }, diary, shift, now);
    diary = withShift(diary, need.needId, shift);
    return { shiftId: shift.shiftId, ...verdict };
  });
};

const awaitsConfirmation = ({ status }: SignupShift): boolean =>
  status === "promoted" || status === "to-confirm";

/**
 * Confirms every place of a signup that awaits its volunteer and can still be confirmed.
 * @param acceptedNotice the risk notice that the volunteer accepts now; undefined: the one accepted before
 * @throws Problem `not-promoted`, `promotion-expired`, `closed`, `risk-notice`; the weightiest reason against a shift
 */
export const confirmAwaited = (
  basis: Basis & { readonly signup: SignupRow; readonly board: BoardRow | undefined },
  acceptedNotice: number | undefined,
  change: Change,
): SignupRow | undefined => {
  const { signup, need, board } = basis;
  const awaited = signup.shifts.filter(awaitsConfirmation);
  if (awaited.length === 0) throw refuse("not-promoted");
  const inTime = awaited.filter(
    ({ from, confirmBy }) => confirmBy !== undefined && change.at < confirmBy && change.at < from,
  );
  if (inTime.length === 0) throw refuse("promotion-expired");
  if (!board) throw refuse("closed");
  const riskNoticeVersion = acceptedNotice ?? signup.riskNoticeVersion;
  if (riskNoticeVersion !== need.riskNotice.version) throw refuse("risk-notice");
  const verdicts = judgeAwaited(basis, signup.signupId, inTime, new Date(change.at));
  if (verdicts.some(({ code }) => code)) throw refusalOf(verdicts);
  const gatesOf = new Map(verdicts.map(({ shiftId, gates }) => [shiftId, gates]));
  return changeShifts({ ...signup, riskNoticeVersion }, change, (shift) => {
    if (!inTime.includes(shift)) return shift;
    const gates = gatesOf.get(shift.shiftId);
    return gates
      ? moveShift(shift, "to-complete", completeBy(shift.from), gates)
      : moveShift(shift, "confirmed");
  });
};
