import { isDeepStrictEqual } from "node:util";
import type { Change } from "#shared/db/row.ts";
import { shiftStates } from "#shared/eligibility/shift-states.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { NeedRow, Position } from "../../needs/rows.ts";
import { byTime, type Shift } from "../../needs/rules/span.ts";
import type { CalendarRow, SignupRow, SignupShift } from "../rows.ts";
import { clashes, type Diary, diaryOf, exceedsCap, hasPlace, otherBookings, withShift } from "./calendar.ts";
import { acceptBy, completeBy, confirmBy, suspendedUntil } from "./confirm-by.ts";
import { openGates } from "./judge-shifts.ts";
import { heldStatuses } from "./shift-states.ts";
import { isUpcoming, moveShift, signupWith } from "./signup.ts";

/** Everything that a signup rests on. */
export interface Basis {
  readonly need: NeedRow;
  /** Absent if the need no longer has the position. */
  readonly position: Position | undefined;
  readonly signup: SignupRow | undefined;
  readonly calendar: CalendarRow | undefined;
  /** Absent if the volunteer has none. */
  readonly card: GateCard | undefined;
}

/** What a held place is judged by once more. */
type Judged = Pick<Basis, "need" | "position" | "card"> & { readonly signup: SignupRow };

const isHeld = ({ status }: SignupShift): boolean => heldStatuses.some((held) => held === status);

const isMovedTo = (shift: Shift, present: Shift): boolean =>
  present.from !== shift.from || present.to !== shift.to;

/** Whether a shift takes its volunteer's time, and at the same hours as before. */
const keepsTime = ({ shift, at }: { readonly shift: SignupShift; readonly at: Shift }): boolean =>
  shiftStates[shift.status].holdsTime && !isMovedTo(shift, at);

/** Whether the volunteer agreed to another risk notice than the need has now. */
const isNoticeOutdated = ({ signup, need }: Judged): boolean =>
  signup.riskNoticeVersion !== need.riskNotice.version;

/**
 * Decides about a held place, at its present time, after something changed on which it rests: it is suspended if a gate
 * fails; to be confirmed if its time moved or took none so far, and now clashes or breaks the cap, or if the risk notice
 * changed; to be completed if a gate before the first shift is open; else confirmed. A clock that runs is kept.
 */
const judgeHeld = (
  judged: Judged,
  diary: Diary,
  shift: SignupShift,
  isMoved: boolean,
  change: Change,
): SignupShift => {
  const { need, position, card } = judged;
  if (!position || !card) return shift;
  const now = new Date(change.at);
  const { failed, toComplete } = openGates(card, position, shift, now);
  /** The status with its clock, which starts anew for another status or another time. */
  const as = (status: SignupShift["status"], actBy: string | undefined, gates?: readonly string[]) => {
    const runs = shift.status === status && !isMoved;
    return moveShift(shift, status, runs ? shift.confirmBy : actBy, gates);
  };
  if (failed.length > 0) return as("suspended", suspendedUntil(change.at, shift.from), failed);
  const tookTime = shiftStates[shift.status].holdsTime && !isMoved;
  const fits =
    tookTime ||
    !(
      hasPlace(diary, need.needId, shift) ||
      clashes(diary, shift) ||
      exceedsCap(diary, shift, card.weeklyCapMinutes)
    );
  if (!fits || (shift.status === "to-confirm" && !isMoved))
    return as("to-confirm", confirmBy(now, shift.from));
  if (isNoticeOutdated(judged)) return as("to-confirm", acceptBy(now, shift.from));
  if (toComplete.length > 0) return as("to-complete", completeBy(shift.from), toComplete);
  return as("confirmed", undefined);
};

/**
 * Judges a signup again after a change of what it rests on: the need's shifts, gates, place and risk notice, the
 * volunteer's gate card. Upcoming shifts take their new time; those that the need cancelled or removed are cancelled;
 * held places are decided anew; a promoted place whose time moved gets a new clock.
 * @returns the next version; undefined if nothing changes
 */
export const judgeAgain = (basis: Basis, change: Change): SignupRow | undefined => {
  const { need, signup, calendar } = basis;
  if (!signup) return undefined;
  const current = new Map(need.shifts.map((shift) => [shift.shiftId, shift]));
  const upcoming = signup.shifts.filter(isUpcoming(change.at));
  const ids = new Set(upcoming.map(({ shiftId }) => shiftId));
  let diary = diaryOf(otherBookings(calendar?.booked, signup.signupId, ids));
  const judgeOne = (shift: SignupShift): SignupShift => {
    const present = current.get(shift.shiftId);
    if (need.status === "cancelled" || !present) return moveShift(shift, "cancelled");
    const { from, to } = present;
    const isMoved = isMovedTo(shift, present);
    const retimed = isMoved ? { ...shift, from, to } : shift;
    if (isHeld(shift)) {
      const judged = judgeHeld({ ...basis, signup }, diary, retimed, isMoved, change);
      if (shiftStates[judged.status].holdsTime) diary = withShift(diary, need.needId, judged);
      return judged;
    }
    if (!isMoved || shift.status !== "promoted") return retimed;
    return { ...retimed, confirmBy: confirmBy(new Date(change.at), from) };
  };
  const judged = new Map(
    upcoming
      .map((shift) => ({ shift, at: current.get(shift.shiftId) ?? shift }))
      // What takes time already keeps it, so that a place restored before it does not take the same hours of a week.
      .sort((a, b) => Number(keepsTime(b)) - Number(keepsTime(a)) || byTime(a.at, b.at))
      .map(({ shift }) => [shift.shiftId, judgeOne(shift)]),
  );
  const shifts = signup.shifts.map((shift) => judged.get(shift.shiftId) ?? shift);
  const placeVersion = ids.size > 0 ? need.placeVersion : signup.placeVersion;
  const isSame = placeVersion === signup.placeVersion && isDeepStrictEqual(shifts, signup.shifts);
  return isSame ? undefined : signupWith({ ...signup, placeVersion }, shifts, change);
};
