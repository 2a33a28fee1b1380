import { type ShiftStatus, shiftStatuses } from "#shared/published/events/needs.ts";

/** The meaning of a status for the board (a place is taken, or waited for) and for the volunteer's calendar. */
interface ShiftState {
  readonly place: boolean;
  readonly waits: boolean;
  readonly booked: boolean;
  readonly next: readonly ShiftStatus[];
}

const served: Omit<ShiftState, "next"> = { place: true, waits: false, booked: true };
const ended: ShiftState = {
  place: false,
  waits: false,
  booked: false,
  next: ["confirmed", "waitlisted"],
};

/** The lifecycle of one shift of a signup. A place that was not confirmed in time becomes `withdrawn`. */
export const shiftStates: Readonly<Record<ShiftStatus, ShiftState>> = {
  waitlisted: {
    place: false,
    waits: true,
    booked: false,
    next: ["promoted", "withdrawn", "cancelled"],
  },
  // Proposed by a team leader: nothing is held until the member confirms, which is a normal sign-up.
  proposed: {
    place: false,
    waits: false,
    booked: false,
    next: ["confirmed", "waitlisted", "withdrawn", "cancelled"],
  },
  promoted: { place: true, waits: false, booked: false, next: ["confirmed", "withdrawn", "cancelled"] },
  confirmed: { ...served, next: ["attended", "absent", "withdrawn", "cancelled"] },
  attended: { ...served, next: ["attended", "absent"] },
  absent: { ...served, next: ["attended", "absent"] },
  withdrawn: ended,
  cancelled: ended,
};

/** Whether a place is taken or waited for. */
export const isLive = (status: ShiftStatus): boolean =>
  shiftStates[status].place || shiftStates[status].waits;

/** Whether there is something to give up: a place taken or waited for, or a proposal. */
export const isActive = (status: ShiftStatus): boolean => isLive(status) || status === "proposed";

/** A signup's status: the one that most wants attention among its shifts, in the order of {@link shiftStatuses}. */
export const statusOf = (shifts: readonly { readonly status: ShiftStatus }[]): ShiftStatus =>
  shiftStatuses.find((status) => shifts.some((shift) => shift.status === status)) ?? "withdrawn";
