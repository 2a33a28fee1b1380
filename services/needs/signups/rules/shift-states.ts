export const shiftStatuses = [
  "promoted",
  "proposed",
  "confirmed",
  "waitlisted",
  "attended",
  "absent",
  "withdrawn",
  "cancelled",
] as const;
export type ShiftStatus = (typeof shiftStatuses)[number];

/** What a status means for the board (a place is taken, or awaited) and for the volunteer's calendar. */
interface Meaning {
  readonly place: boolean;
  readonly waits: boolean;
  readonly booked: boolean;
  readonly next: readonly ShiftStatus[];
}

const served: Omit<Meaning, "next"> = { place: true, waits: false, booked: true };
const ended: Meaning = {
  place: false,
  waits: false,
  booked: false,
  next: ["confirmed", "waitlisted"],
};

/** The life of one shift of a signup. A place that was not confirmed in time counts as withdrawn. */
export const shiftStates: Readonly<Record<ShiftStatus, Meaning>> = {
  waitlisted: {
    place: false,
    waits: true,
    booked: false,
    next: ["promoted", "withdrawn", "cancelled"],
  },
  // By a team's leader: nothing is held until the member confirms, which is a sign-up like any other.
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

/** Held or awaited: the volunteer counts on it, or can get it. */
export const isLive = (status: ShiftStatus): boolean =>
  shiftStates[status].place || shiftStates[status].waits;

/** Held, awaited or proposed: there is something to give up. */
export const isStanding = (status: ShiftStatus): boolean => isLive(status) || status === "proposed";

/** A signup's status: what most wants attention among its shifts, in the order of {@link shiftStatuses}. */
export const statusOf = (shifts: readonly { readonly status: ShiftStatus }[]): ShiftStatus =>
  shiftStatuses.find((status) => shifts.some((shift) => shift.status === status)) ?? "withdrawn";
