import type { Change } from "#shared/db/row.ts";
import type { ShiftStatus } from "#shared/eligibility/shift-states.ts";
import type { NeedRow } from "../../needs/rows.ts";
import { byTime } from "../../needs/rules/span.ts";
import { signupKey } from "../keys.ts";
import type { SignupRow, SignupShift } from "../rows.ts";
import { isTimed, nextStatuses } from "./shift-states.ts";

/** A signup without shifts, at version 0, to which the first shifts are added. */
export const newSignup = (
  {
    signupId,
    positionId,
    volunteerId,
    personId,
  }: Pick<SignupRow, "signupId" | "positionId" | "volunteerId" | "personId">,
  { needId, division, projectId, operatorId, placeVersion }: NeedRow,
  change: Change,
): SignupRow => ({
  ...signupKey(needId, signupId),
  version: 0,
  change,
  signupId,
  positionId,
  volunteerId,
  personId,
  needId,
  division,
  projectId,
  operatorId,
  placeVersion,
  signedUpAt: change.at,
  shifts: [],
  calls: [],
});

/** The next version of a signup, with these shifts and the due time that follows from them. */
export const signupWith = (signup: SignupRow, shifts: readonly SignupShift[], change: Change): SignupRow => {
  const { due: _due, confirmBy: _confirmBy, ...rest } = signup;
  const times = shifts.flatMap(({ status, confirmBy: by }) => (isTimed(status) && by ? [by] : []));
  const [earliest] = times.sort();
  return {
    ...rest,
    version: signup.version + 1,
    change,
    shifts: [...shifts].sort(byTime),
    ...(earliest === undefined ? {} : { due: "confirm" as const, confirmBy: earliest }),
  };
};

/**
 * A shift in another status, or in the same one.
 * @param actBy until when the volunteer has to act (ISO instant); for the statuses that have such a time
 * @param gates the open gates, for `suspended` and `to-complete`
 * @throws Error for a step that the lifecycle does not have: a bug, not a refusal
 */
export const moveShift = (
  shift: SignupShift,
  status: ShiftStatus,
  actBy?: string,
  gates?: readonly string[],
): SignupShift => {
  if (shift.status !== status && !nextStatuses[shift.status].includes(status))
    throw new Error(`${shift.shiftId} cannot go from ${shift.status} to ${status}`);
  const { confirmBy: _confirmBy, gates: _gates, ...rest } = shift;
  return {
    ...rest,
    status,
    ...(actBy === undefined ? {} : { confirmBy: actBy }),
    ...(gates === undefined ? {} : { gates: [...gates] }),
  };
};

/** Changes shifts of a signup; undefined if `next` returns every one of them as it is. */
export const changeShifts = (
  signup: SignupRow,
  change: Change,
  next: (shift: SignupShift) => SignupShift,
): SignupRow | undefined => {
  const shifts = signup.shifts.map(next);
  return shifts.some((shift, at) => shift !== signup.shifts[at])
    ? signupWith(signup, shifts, change)
    : undefined;
};

/** Moves the chosen shifts of a signup to a status without a time to act; undefined if none is chosen. */
export const moveShifts = (
  signup: SignupRow,
  status: ShiftStatus,
  change: Change,
  isChosen: (shift: SignupShift) => boolean,
): SignupRow | undefined =>
  changeShifts(signup, change, (shift) => (isChosen(shift) ? moveShift(shift, status) : shift));

/** Adds shifts. A new entry replaces an ended one of the same shift. */
export const addShifts = (old: readonly SignupShift[], added: readonly SignupShift[]): SignupShift[] => {
  const ids = new Set(added.map(({ shiftId }) => shiftId));
  return [...old.filter(({ shiftId }) => !ids.has(shiftId)), ...added];
};

/** Whether a shift is held, awaited or proposed, and not recorded yet, and begins after an instant. */
export const isUpcoming =
  (at: string) =>
  ({ status, from }: SignupShift): boolean =>
    nextStatuses[status].includes("withdrawn") && from > at;
