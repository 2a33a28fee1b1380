import type { Change } from "#shared/db/row.ts";
import type { BoardRow } from "../../needs/rows.ts";
import { promotableShifts } from "../../needs/rules/places.ts";
import type { SignupRow, WaitRow } from "../rows.ts";
import { diaryOf, hasPlace } from "./calendar.ts";
import { confirmBy } from "./confirm-by.ts";
import type { Basis } from "./judge-again.ts";
import { openGates } from "./judge-shifts.ts";
import { isTimed } from "./shift-states.ts";
import { changeShifts, moveShift } from "./signup.ts";

/** Why a signup changed whose turn in the line came: it was promoted, or passed over. */
export const turnWhy = "next in line";

/** Why a signup changed that its volunteer did not act on in time. */
export const overdueWhy = "not acted on in time";

/** For each of the shifts who has waited longest: shift ids by signup id. */
export const nextInLine = (
  waiters: readonly Pick<WaitRow, "signupId" | "waits">[],
  shiftIds: readonly string[],
): Map<string, string[]> => {
  const next = new Map<string, string[]>();
  for (const shiftId of shiftIds) {
    const [first] = waiters
      .flatMap(({ signupId, waits }) => (waits[shiftId] ? [{ signupId, since: waits[shiftId] }] : []))
      .sort((a, b) => a.since.localeCompare(b.since) || a.signupId.localeCompare(b.signupId));
    if (first) next.set(first.signupId, [...(next.get(first.signupId) ?? []), shiftId]);
  }
  return next;
};

/**
 * Promotes the next waitlisted signup. Drops it for shifts on which its volunteer fails a gate, which the shift then names,
 * or has a place already in another position. What clashes with other times is promoted all the same: the volunteer chooses.
 */
export const promote = (
  { need, signup, position, board, card, calendar }: Basis & { readonly board: BoardRow | undefined },
  shiftIds: readonly string[],
  change: Change,
): SignupRow | undefined => {
  if (!signup || !position || !board) return undefined;
  const promotable = new Set(promotableShifts(board.places).filter((shiftId) => shiftIds.includes(shiftId)));
  const now = new Date(change.at);
  const diary = diaryOf(calendar?.booked);
  return changeShifts(signup, change, (shift) => {
    if (shift.status !== "waitlisted" || !promotable.has(shift.shiftId)) return shift;
    const gates = card ? openGates(card, position, shift, now).failed : [];
    const failed = gates.length > 0 ? gates : undefined;
    const passes = card !== undefined && !failed && !hasPlace(diary, need.needId, shift);
    return passes
      ? moveShift(shift, "promoted", confirmBy(now, shift.from))
      : moveShift(shift, "withdrawn", undefined, failed);
  });
};

/** Withdraws the places on which the volunteer did not act in time; undefined if there are none. */
export const withdrawOverdue = (signup: SignupRow, change: Change): SignupRow | undefined =>
  changeShifts(signup, change, (shift) => {
    const { status, confirmBy: by, gates } = shift;
    const isOverdue = isTimed(status) && by !== undefined && by <= change.at;
    return isOverdue ? moveShift(shift, "withdrawn", undefined, gates) : shift;
  });
