import type { Change } from "#shared/db/row.ts";
import type { NeedDeps } from "../needs/deps.ts";
import { owedShifts } from "../needs/rules/places.ts";
import { moveSignup, positionOf, type SignupState } from "./move-signup.ts";
import type { SignupRow, WaitRow } from "./rows.ts";
import { failedByCard } from "./rules/failed-by-card.ts";
import { moveShifts } from "./rules/signup.ts";

/** A position of a need. */
export interface PositionRef {
  readonly needId: string;
  readonly positionId: string;
}

/** Rounds of promotions; what is left is taken up by the stream stage that watches the boards. */
const rounds = 20;

/** Who waits longest for each of the shifts, with the shifts that come to them. */
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

/** A waiting signup that its turn has come to: promoted where its volunteer may serve that day, else out of the line. */
const turnOf = (state: SignupState, shiftIds: readonly string[], change: Change): SignupRow | undefined => {
  const { signup, card } = state;
  const found = positionOf(state, signup?.positionId ?? "");
  if (!signup || !found) return undefined;
  const { position, board } = found;
  const owed = new Set(owedShifts(board.places).filter((shiftId) => shiftIds.includes(shiftId)));
  const turn = signup.shifts.filter(({ shiftId, status }) => status === "waitlisted" && owed.has(shiftId));
  const mayServe = (from: string) => card !== undefined && failedByCard(card, position, from).length === 0;
  const [may, mayNot] = [true, false].map((fits) =>
    turn.filter(({ from }) => mayServe(from) === fits).map(({ shiftId }) => shiftId),
  );
  const promoted = moveShifts(signup, "promoted", change, ({ shiftId }) => may?.includes(shiftId) ?? false);
  const passedOver = moveShifts(
    promoted ?? signup,
    "withdrawn",
    change,
    ({ shiftId }) => mayNot?.includes(shiftId) ?? false,
  );
  return passedOver ? { ...passedOver, version: signup.version + 1 } : promoted;
};

/**
 * Gives the free places of a position to those who wait longest, shift by shift; each has four waking hours to
 * confirm. Each promotion is one transaction with the board, so that no place is given twice.
 */
export const promoteWaiters = async (
  deps: NeedDeps,
  { needId, positionId }: PositionRef,
  change: Change,
): Promise<void> => {
  for (let round = 1; round <= rounds; round += 1) {
    const found = await deps.store.findNeed(needId);
    const board = found?.boards.find((candidate) => candidate.positionId === positionId);
    if (!found || !board || found.need.status === "cancelled") return;
    const coming = new Set(
      found.need.shifts.filter(({ from }) => from > change.at).map(({ shiftId }) => shiftId),
    );
    const owed = owedShifts(board.places).filter((shiftId) => coming.has(shiftId));
    if (owed.length === 0) return;
    const next = nextInLine(await deps.store.waitersOf(needId, positionId), owed);
    if (next.size === 0) return;
    for (const [signupId, shiftIds] of next) {
      const signup = await deps.store.findSignup(needId, signupId);
      if (!signup) continue;
      const card = await deps.store.findCard(signup.volunteerId);
      await moveSignup(deps, { ...signup, card }, (state) => turnOf(state, shiftIds, change));
    }
  }
};
