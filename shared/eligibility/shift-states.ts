/** The states of one shift of a signup, the one that most wants attention first. */
export const shiftStatuses = [
  "suspended",
  "to-confirm",
  "promoted",
  "to-complete",
  "proposed",
  "confirmed",
  "waitlisted",
  "attended",
  "absent",
  "withdrawn",
  "cancelled",
] as const;
export type ShiftStatus = (typeof shiftStatuses)[number];

/** What a status means. */
interface ShiftState {
  /** A place of the position is taken. */
  readonly place: boolean;
  /** The volunteer waits for a place. */
  readonly waits: boolean;
  /** The volunteer's time is taken: nothing else may overlap it, and it counts against the weekly cap. */
  readonly holdsTime: boolean;
  /** The volunteer is expected, or was: on the lists of NGOs, with the exact place, and with attendance. */
  readonly confirmed: boolean;
}

const nothing: ShiftState = { place: false, waits: false, holdsTime: false, confirmed: false };
const expected: ShiftState = { place: true, waits: false, holdsTime: true, confirmed: true };

/** The meaning of each status, the same for sign-up, matching and lists. */
export const shiftStates: Readonly<Record<ShiftStatus, ShiftState>> = {
  waitlisted: { ...nothing, waits: true },
  // Proposed by a team leader: nothing is held until the member confirms, which is a normal sign-up.
  proposed: nothing,
  // Of the next three, the volunteer may still choose something else at that time.
  promoted: { ...nothing, place: true },
  // The time or the risk notice has changed since the volunteer agreed.
  "to-confirm": { ...nothing, place: true },
  // A gate fails that did not fail before.
  suspended: { ...nothing, place: true },
  // A gate is open that has to be passed before the first shift.
  "to-complete": { ...nothing, place: true, holdsTime: true },
  confirmed: expected,
  attended: expected,
  absent: expected,
  withdrawn: nothing,
  cancelled: nothing,
};

/** Whether a shift of a signup takes a place of its position: not one that was given free before the shift began. */
export const takesPlace = ({
  status,
  released,
}: {
  readonly status: ShiftStatus;
  readonly released?: boolean | undefined;
}): boolean => shiftStates[status].place && released !== true;

/** Whether a place is taken or waited for. */
export const isLive = (status: ShiftStatus): boolean =>
  shiftStates[status].place || shiftStates[status].waits;

/** Whether a signup answers its need: it holds or awaits a place on at least one shift. */
export const answersNeed = ({ shifts }: { shifts: readonly { readonly status: ShiftStatus }[] }): boolean =>
  shifts.some(({ status }) => isLive(status));
