import type { Change } from "#shared/db/row.ts";
import { promotableShifts } from "../needs/rules/places.ts";
import type { SignupDeps } from "./deps.ts";
import { moveSignup } from "./move-signup.ts";
import { nextInLine, promote, turnWhy } from "./rules/promotion.ts";

/** A position of a need. */
export interface PositionRef {
  readonly needId: string;
  readonly positionId: string;
}

/** Rounds of promotions in one call. Each changes the board, whose stream record continues with what is left. */
const rounds = 20;

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
      const card = await deps.signups.findCard(signup);
      await moveSignup(deps, { ...signup, card }, (state) => ({
        row: promote(state, shiftIds, { ...change, why: turnWhy }),
        result: undefined,
      }));
    }
  }
};
