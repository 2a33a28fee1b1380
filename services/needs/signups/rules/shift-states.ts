import { isLive, type ShiftStatus, shiftStatuses } from "#shared/eligibility/shift-states.ts";

const taken: readonly ShiftStatus[] = ["confirmed", "to-complete"];
const reopened: readonly ShiftStatus[] = [...taken, "waitlisted"];
const ended: readonly ShiftStatus[] = ["withdrawn", "cancelled"];

/**
 * The statuses between which a place moves, and in which it stays taken, as what it rests on changes. All of them but
 * `confirmed` have a time until which the volunteer has to act; after it the place is `withdrawn`.
 */
export const heldStatuses = ["confirmed", "to-complete", "to-confirm", "suspended"] as const;

/** Statuses with a time until which the volunteer has to act. */
export const isTimed = (status: ShiftStatus): boolean =>
  status === "promoted" || (status !== "confirmed" && heldStatuses.some((held) => held === status));

const othersHeld = (status: ShiftStatus): ShiftStatus[] => heldStatuses.filter((held) => held !== status);

/** The lifecycle of one shift of a signup. */
export const nextStatuses: Readonly<Record<ShiftStatus, readonly ShiftStatus[]>> = {
  waitlisted: ["promoted", ...ended],
  proposed: [...reopened, ...ended],
  promoted: [...taken, ...ended],
  confirmed: [...othersHeld("confirmed"), "attended", "absent", ...ended],
  "to-complete": [...othersHeld("to-complete"), ...ended],
  "to-confirm": [...othersHeld("to-confirm"), ...ended],
  suspended: [...othersHeld("suspended"), ...ended],
  attended: ["attended", "absent"],
  absent: ["attended", "absent"],
  withdrawn: reopened,
  cancelled: reopened,
};

/** Whether there is something to give up: a place taken or waited for, or a proposal. */
export const isActive = (status: ShiftStatus): boolean => isLive(status) || status === "proposed";

/** A signup's status: the one that most wants attention among its shifts, in the order of {@link shiftStatuses}. */
export const statusOf = (shifts: readonly { readonly status: ShiftStatus }[]): ShiftStatus =>
  shiftStatuses.find((status) => shifts.some((shift) => shift.status === status)) ?? "withdrawn";
