import type { Change } from "#shared/db/row.ts";
import { promotableShifts } from "../needs/rules/places.ts";
import type { SignupDeps } from "./deps.ts";
import { moveSignup, type SignupState } from "./move-signup.ts";
import type { SignupRow, WaitRow } from "./rows.ts";
import { diaryOf, hasPlace } from "./rules/calendar.ts";
import { confirmBy } from "./rules/confirm-by.ts";
import { openGates } from "./rules/judge-shifts.ts";
import { changeShifts, moveShift } from "./rules/signup.ts";

/** A position of a need. */
export interface PositionRef {
  readonly needId: string;
  readonly positionId: string;
}

/** Rounds of promotions in one call. Each changes the board, whose stream record continues with what is left. */
const rounds = 20;

/** For each of the shifts who has waited longest: shift ids by signup id. */
const nextInLine = (waiters: readonly WaitRow[], shiftIds: readonly string[]): Map<string, string[]> => {
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
 * Promotes the next waitlisted signup. Drops it for shifts on which its volunteer fails a gate, or has a place already
 * in another position. What clashes with other times is promoted all the same: the volunteer chooses.
 */
const promote = (
  { need, signup, position, board, card, calendar }: SignupState,
  shiftIds: readonly string[],
  change: Change,
): SignupRow | undefined => {
  if (!signup || !position || !board) return undefined;
  const promotable = new Set(promotableShifts(board.places).filter((shiftId) => shiftIds.includes(shiftId)));
  const turns = signup.shifts.filter(
    ({ shiftId, status }) => status === "waitlisted" && promotable.has(shiftId),
  );
  const now = new Date(change.at);
  const diary = diaryOf(calendar?.booked ?? []);
  return changeShifts(signup, change, (shift) => {
    if (!turns.includes(shift)) return shift;
    const passes =
      card !== undefined &&
      openGates(card, position, shift, now).failed.length === 0 &&
      !hasPlace(diary, need.needId, shift);
    return passes ? moveShift(shift, "promoted", confirmBy(now, shift.from)) : moveShift(shift, "withdrawn");
  });
};

/**
 * Gives the free places of a position to those who have waited longest, shift by shift. Each promotion is one
 * transaction with the board, so no place is given twice.
 */
export const promoteWaiters = async (
  deps: SignupDeps,
  { needId, positionId }: PositionRef,
  change: Change,
): Promise<void> => {
  for (let round = 1; round <= rounds; round += 1) {
    const needWithBoards = await deps.needs.findNeed(needId);
    const board = needWithBoards?.boards.find((candidate) => candidate.positionId === positionId);
    if (!needWithBoards || !board || needWithBoards.need.status === "cancelled") return;
    const upcoming = new Set(
      needWithBoards.need.shifts.filter(({ from }) => from > change.at).map(({ shiftId }) => shiftId),
    );
    const promotable = promotableShifts(board.places).filter((shiftId) => upcoming.has(shiftId));
    if (promotable.length === 0) return;
    const next = nextInLine(await deps.signups.waitersOf(needId, positionId), promotable);
    if (next.size === 0) return;
    for (const [signupId, shiftIds] of next) {
      const signup = await deps.signups.findSignup(needId, signupId);
      if (!signup) continue;
      const card = await deps.signups.findCard(signup.volunteerId);
      await moveSignup(deps, { ...signup, card }, (state) => ({
        row: promote(state, shiftIds, change),
        result: undefined,
      }));
    }
  }
};
