import { asking } from "#shared/limits/asking.ts";
import { quietUntil } from "#shared/values/waking-hours.ts";
import type { AskingRow, OpenOffer } from "../rows.ts";
import { inMinutes, isSameDay } from "./expiry.ts";

/** The content of an asking's row without its version. */
export type AskingState = Pick<AskingRow, "open" | "line" | "freed" | "ended">;

/** Of whom the next in line follows when they are not coming: those asked as one of the best. */
const inLine = ({ open }: Pick<AskingState, "open">): OpenOffer[] => open.filter((offer) => offer.inLine);

/** Whether the asking of the best has something to do: somebody is to be asked, or the last one has answered. */
const isLineWaiting = (state: AskingState): boolean =>
  state.line !== undefined && (state.line.owed > 0 || inLine(state).length === 0);

/**
 * When an asking has to be looked after next (ISO instant): when an offer ends, when somebody is to be asked; undefined
 * for never. Nobody is asked in the quiet hours, but for a shift of today.
 */
export const dueAt = (state: AskingState, now: Date): string | undefined => {
  const at = now.toISOString();
  const ends = state.open.map(({ answerBy }) => inMinutes(new Date(answerBy), asking.closeAfterMinutes));
  const isToday = state.line?.shifts.some(({ from }) => isSameDay(from, now)) ?? false;
  const asks = isLineWaiting(state) ? [(isToday ? undefined : quietUntil(now)) ?? at] : [];
  return [...ends, ...asks, ...(state.freed.length > 0 ? [at] : [])].sort()[0];
};

/** With one more offer. */
export const withOffer = (state: AskingState, offer: OpenOffer): AskingState => ({
  ...state,
  open: [...state.open, offer],
});

/** With the best being asked for these shifts, too, at somebody's word; what was said about its end is over. */
export const withLine = (
  state: AskingState,
  by: string,
  shifts: NonNullable<AskingState["line"]>["shifts"],
): AskingState => {
  const known = new Set(state.line?.shifts.map(({ shiftId }) => shiftId));
  const added = shifts.filter(({ shiftId }) => !known.has(shiftId));
  const line = { by, owed: state.line?.owed ?? 0, shifts: [...(state.line?.shifts ?? []), ...added] };
  return { ...state, line, ended: undefined };
};

/** One fewer is to be asked; of a place that became free today, or of the line. */
export const withOneAsked = (state: AskingState, freedShiftId: string | undefined): AskingState => {
  if (freedShiftId === undefined)
    return state.line ? { ...state, line: { ...state.line, owed: state.line.owed - 1 } } : state;
  const freed = state.freed.map((place) =>
    place.shiftId === freedShiftId ? { ...place, owed: place.owed - 1 } : place,
  );
  return { ...state, freed: freed.filter(({ owed }) => owed > 0) };
};

/** Without an offer that is closed. `callsNext`: its place in the line goes to the next. */
export const withoutOffer = (state: AskingState, offerId: string, callsNext: boolean): AskingState => {
  const closed = state.open.find((offer) => offer.offerId === offerId);
  if (!closed) return state;
  const owed = callsNext && closed.inLine ? 1 : 0;
  return {
    ...state,
    open: state.open.filter((offer) => offer !== closed),
    ...(state.line ? { line: { ...state.line, owed: state.line.owed + owed } } : {}),
  };
};

/** With shifts of today whose place became free: people are asked at once. */
export const withFreed = (
  state: AskingState,
  shifts: readonly { readonly shiftId: string; readonly from: string }[],
): AskingState => {
  const ids = new Set(shifts.map(({ shiftId }) => shiftId));
  const others = state.freed.filter(({ shiftId }) => !ids.has(shiftId));
  const added = shifts.map(({ shiftId, from }) => ({ shiftId, from, owed: asking.nearestAtOnce }));
  return { ...state, freed: [...others, ...added] };
};

/**
 * The asking of the best as it stands once nobody more can be asked: over when the last of them has answered. `ended` then
 * names the shifts that still have free places.
 * @param short shifts to come with a free place
 */
export const withLineAsked = (state: AskingState, short: readonly string[], now: Date): AskingState => {
  if (!state.line) return state;
  if (inLine(state).length > 0) return { ...state, line: { ...state.line, owed: 0 } };
  const wanted = new Set(state.line.shifts.map(({ shiftId }) => shiftId));
  const left = short.filter((shiftId) => wanted.has(shiftId));
  return {
    ...state,
    line: undefined,
    ended: left.length > 0 ? { at: now.toISOString(), shiftIds: left } : undefined,
  };
};
