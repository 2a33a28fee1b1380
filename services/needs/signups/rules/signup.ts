import type { Change } from "#shared/db/row.ts";
import type { ShiftStatus } from "#shared/eligibility/shift-states.ts";
import type { NeedRow } from "../../needs/rows.ts";
import { byTime } from "../../needs/rules/span.ts";
import { signupKey } from "../keys.ts";
import type { SignupRow, SignupShift } from "../rows.ts";
import { confirmBy } from "./confirm-by.ts";
import { isActive, nextStatuses } from "./shift-states.ts";

/** A signup without shifts, at version 0, to which the first shifts are added. */
export const newSignup = (
  {
    signupId,
    positionId,
    volunteerId,
    personId,
  }: Pick<SignupRow, "signupId" | "positionId" | "volunteerId" | "personId">,
  { needId, division, projectId, operatorId }: NeedRow,
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
  signedUpAt: change.at,
  teams: [],
  shifts: [],
  calls: [],
});

/** The next version of a signup, with these shifts and the due time that follows from them. */
export const signupWith = (signup: SignupRow, shifts: readonly SignupShift[], change: Change): SignupRow => {
  const { due: _due, confirmBy: _confirmBy, ...rest } = signup;
  const times = shifts.flatMap(({ status, confirmBy: by }) => (status === "promoted" && by ? [by] : []));
  const [earliest] = times.sort();
  return {
    ...rest,
    version: signup.version + 1,
    change,
    shifts: [...shifts].sort(byTime),
    ...(earliest === undefined ? {} : { due: "confirm" as const, confirmBy: earliest }),
  };
};

/** @throws Error for a step that the lifecycle does not have: a bug, not a refusal */
const step = (shift: SignupShift, status: ShiftStatus, change: Change): SignupShift => {
  if (!nextStatuses[shift.status].includes(status))
    throw new Error(`${shift.shiftId} cannot go from ${shift.status} to ${status}`);
  const { confirmBy: _confirmBy, ...rest } = shift;
  const due = status === "promoted" ? { confirmBy: confirmBy(new Date(change.at), shift.from) } : {};
  return { ...rest, status, ...due };
};

/** Moves the chosen shifts of a signup to another status; undefined if none is chosen. */
export const moveShifts = (
  signup: SignupRow,
  status: ShiftStatus,
  change: Change,
  isChosen: (shift: SignupShift) => boolean,
): SignupRow | undefined =>
  signup.shifts.some(isChosen)
    ? signupWith(
        signup,
        signup.shifts.map((shift) => (isChosen(shift) ? step(shift, status, change) : shift)),
        change,
      )
    : undefined;

/** Adds shifts. A new entry replaces an ended one of the same shift. */
export const addShifts = (old: readonly SignupShift[], added: readonly SignupShift[]): SignupShift[] => {
  const ids = new Set(added.map(({ shiftId }) => shiftId));
  return [...old.filter(({ shiftId }) => !ids.has(shiftId)), ...added];
};

/** Whether a shift is held, awaited or proposed and begins after an instant. */
export const isUpcoming =
  (at: string) =>
  ({ status, from }: SignupShift): boolean =>
    isActive(status) && from > at;
