import { Problem } from "#shared/problem/problem.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { NeedDeps } from "../needs/deps.ts";
import { calendarKey } from "../needs/keys.ts";
import type { BoardRow, NeedRow, NeedWithBoards, Position } from "../needs/rows.ts";
import type { CalendarRow, SignupRow } from "./rows.ts";
import { bookedAfter } from "./rules/calendar.ts";

/** What is read before a signup is moved. */
export interface SignupState {
  readonly need: NeedRow;
  readonly boards: readonly BoardRow[];
  readonly signup: SignupRow | undefined;
  readonly calendar: CalendarRow | undefined;
  /** Present where the gates have a say. */
  readonly card: GateCard | undefined;
}

/** Whose signup on what. `card` is the gate card as far as it was read; absent where gates have no say. */
export interface SignupTarget {
  readonly needId: string;
  readonly positionId: string;
  readonly signupId: string;
  readonly volunteerId: string;
  readonly card?: GateCard | undefined;
}

/** Attempts of one move against others that write the same rows; each is decided anew on what then stood. */
const attempts = 12;

const required = (found: NeedWithBoards | undefined): NeedWithBoards => {
  if (!found) throw new Problem("not-found");
  return found;
};

/** The position of a need and its board. */
export const positionOf = (
  { need, boards }: Pick<SignupState, "need" | "boards">,
  positionId: string,
): { readonly position: Position; readonly board: BoardRow } | undefined => {
  const position = need.positions.find((candidate) => candidate.positionId === positionId);
  const board = boards.find((candidate) => candidate.positionId === positionId);
  return position && board && { position, board };
};

const calendarAfter = (target: SignupTarget, state: SignupState, after: SignupRow) => {
  const { calendar, signup } = state;
  const now = new Date(after.change.at);
  const booked = bookedAfter(calendar?.booked ?? [], signup?.shifts ?? [], after.shifts, now);
  const version = (calendar?.version ?? 0) + 1;
  return booked && { ...calendarKey(target.volunteerId), version, change: after.change, booked };
};

/** Reads all that decides about a signup. @throws Problem `not-found` where the need does not exist */
const readState = async ({ store }: NeedDeps, target: SignupTarget): Promise<SignupState> => {
  const [found, signup, calendar] = await Promise.all([
    store.findNeed(target.needId),
    store.findSignup(target.needId, target.signupId),
    store.findCalendar(target.volunteerId),
  ]);
  return { ...required(found), signup, calendar, card: target.card };
};

/**
 * Moves a signup: reads, decides, writes under the conditions of what was read; where another was quicker, decides
 * again on the rows that stood in the way.
 * @param decide the signup as it shall be, or undefined where nothing is to do; it throws to refuse
 * @param newcomer whether places are taken or awaited that were not before, for which the need has to be open
 * @returns the signup as it now stands
 * @throws Problem `busy` where others were quicker each time; whatever `decide` throws
 */
export const moveSignup = async (
  deps: NeedDeps,
  target: SignupTarget,
  decide: (state: SignupState) => SignupRow | undefined,
  newcomer = false,
): Promise<SignupRow | undefined> => {
  let state = await readState(deps, target);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const after = decide(state);
    if (!after) return state.signup;
    const board = state.boards.find(({ positionId }) => positionId === target.positionId);
    const standing = await deps.store.saveSignup({
      before: state.signup,
      after,
      board,
      needVersion: newcomer ? state.need.version : undefined,
      calendar: calendarAfter(target, state, after),
      card: state.card,
    });
    if (!standing) return after;
    const { board: stood } = standing;
    const others = state.boards.filter(({ positionId }) => positionId !== target.positionId);
    const reshaped = "board" in standing && stood?.needVersion !== state.need.version;
    const fresh = reshaped ? required(await deps.store.findNeed(target.needId)) : {};
    const { signup, calendar, card } = { ...state, ...standing };
    const boards = stood ? [...others, stood] : state.boards;
    state = { need: state.need, boards, signup, calendar, card, ...fresh };
  }
  throw new Problem("busy", { retryAfterSeconds: 1 });
};
