import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Write } from "#shared/db/write.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { OfferCard } from "#shared/published/cards/offer-card.ts";
import type { BoardRow, NeedRow, Position } from "../needs/rows.ts";
import type { SignupDeps } from "./deps.ts";
import { calendarKey } from "./keys.ts";
import type { CalendarRow, SignupRow } from "./rows.ts";
import { bookingsAfter } from "./rules/calendar.ts";

type MoveDeps = Pick<SignupDeps, "needs" | "signups">;

/** Everything that a decision about a signup is based on. */
export interface SignupState {
  readonly need: NeedRow;
  /** Absent, both, if the need no longer has the position. */
  readonly position: Position | undefined;
  readonly board: BoardRow | undefined;
  /** Absent if the volunteer has no signup for the position. */
  readonly signup: SignupRow | undefined;
  readonly calendar: CalendarRow | undefined;
  /** Present if gates decide. */
  readonly card: GateCard | undefined;
  /** Present if the volunteer accepts an offer. */
  readonly offer: OfferCard | undefined;
}

/** Which signup to move. `card`: the gate card as it was read last; absent if gates do not decide. `offerId`: the offer that is accepted. `quick`: by name and phone alone. */
export interface SignupTarget {
  readonly needId: string;
  readonly positionId: string;
  readonly signupId: string;
  readonly volunteerId: string;
  readonly card?: GateCard | undefined;
  readonly offerId?: string | undefined;
  readonly quick?: true | undefined;
}

/** What is decided about a signup. `row`: its next version; undefined if there is nothing to write. `also`: writes of other rows with it. */
export interface SignupDecision<Result> {
  readonly row: SignupRow | undefined;
  readonly also?: readonly Write[];
  readonly result: Result;
}

/** The calendar after a signup has changed; undefined if no booked shift changes. */
export const calendarAfter = (
  { calendar, signup }: Pick<SignupState, "calendar" | "signup">,
  after: SignupRow,
): CalendarRow | undefined => {
  const now = new Date(after.change.at);
  const booked = bookingsAfter(calendar?.booked ?? [], signup, after, now);
  return (
    booked && {
      ...calendarKey(after.volunteerId),
      version: (calendar?.version ?? 0) + 1,
      change: after.change,
      booked,
    }
  );
};

const readState = async (
  { needs, signups }: MoveDeps,
  { needId, positionId, signupId, volunteerId, offerId }: SignupTarget,
  card: GateCard | undefined,
): Promise<SignupState> => {
  const [needWithBoards, signup, calendar, offer] = await Promise.all([
    needs.findNeed(needId),
    signups.findSignup(needId, signupId),
    signups.findCalendar(volunteerId),
    offerId === undefined ? undefined : signups.findOffer(offerId),
  ]);
  if (!needWithBoards) throw new Problem("not-found");
  const { need, boards } = needWithBoards;
  const position = need.positions.find((candidate) => candidate.positionId === positionId);
  const board = boards.find((candidate) => candidate.positionId === positionId);
  return { need, position, board, signup, calendar, card, offer };
};

/**
 * Moves a signup: reads the state, decides, and writes on condition that the state is still the same. If somebody
 * else wrote in between, reads and decides again, so `decide` must have no effects.
 * @param decide throws to refuse
 * @param options `takesPlaces`: places may be newly taken or awaited, for which the need has to be open
 * @returns the signup after the move, and the result of the decision that was carried out
 * @throws Problem `not-found` if the need does not exist, `busy` if conflicts outlast the attempts; what `decide` throws
 */
export const moveSignup = <Result>(
  deps: MoveDeps,
  target: SignupTarget,
  decide: (state: SignupState) => SignupDecision<Result>,
  { takesPlaces = false } = {},
): Promise<SignupDecision<Result>> =>
  retryOnConflict(async (conflict) => {
    const isCardOutdated = target.card !== undefined && conflict !== undefined;
    const card = isCardOutdated ? await deps.signups.findCard(target) : target.card;
    const state = await readState(deps, target, card);
    const { row, also, result } = decide(state);
    if (!row) return { row: state.signup, result };
    await deps.signups.saveSignup({
      before: state.signup,
      after: row,
      board: state.board,
      openNeedVersion: takesPlaces ? state.need.version : undefined,
      calendar: calendarAfter(state, row),
      card,
      offer: state.offer,
      also,
    });
    return { row, result };
  });
