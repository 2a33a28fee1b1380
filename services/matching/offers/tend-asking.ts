import type { Change } from "#shared/db/row.ts";
import { asking as figures } from "#shared/limits/asking.ts";
import { quietUntil } from "#shared/values/waking-hours.ts";
import { askBest } from "./ask-best.ts";
import { closeOffer, moveAsking } from "./close-offer.ts";
import type { OfferDeps } from "./deps.ts";
import { openRound, type Round } from "./round.ts";
import type { AskingRow } from "./rows.ts";
import { withLineAsked, withOneAsked } from "./rules/asking.ts";
import { inMinutes, isSameDay } from "./rules/expiry.ts";
import { byNearness, byScore } from "./rules/line.ts";

type Place = Pick<AskingRow, "needId" | "positionId">;

/** Closes the offers that nobody answered in time. */
const closeExpired = async (deps: OfferDeps, place: Place, change: Change, now: Date): Promise<void> => {
  const asking = await deps.offers.findAsking(place.needId, place.positionId);
  const ended = inMinutes(now, -figures.closeAfterMinutes);
  for (const { offerId } of asking?.open.filter(({ answerBy }) => answerBy <= ended) ?? [])
    await closeOffer(
      deps,
      offerId,
      ({ status }) => (status === "open" ? { status: "expired", callsNext: true } : undefined),
      change,
      now,
    );
};

/** A round for shifts of a position as the need is now; undefined where it is not open any more. */
const roundOf = async (
  deps: OfferDeps,
  { needId, positionId }: Place,
  wanted: readonly string[],
  now: Date,
): Promise<Round | undefined> => {
  const need = await deps.store.findNeed(needId, true);
  const position = need?.positions.find((candidate) => candidate.positionId === positionId);
  return need?.status === "open" && position ? openRound(deps, need, position, wanted, now) : undefined;
};

/** Asks the nearest for places that became free today. */
const askForFreed = async (deps: OfferDeps, place: Place, change: Change, now: Date): Promise<void> => {
  const asking = await deps.offers.findAsking(place.needId, place.positionId);
  for (const { shiftId, owed } of asking?.freed ?? []) {
    const round = await roundOf(deps, place, [shiftId], now);
    if (round)
      await askBest(deps, round, owed, byNearness, {
        by: "system",
        change,
        inLine: false,
        step: (state) => withOneAsked(state, shiftId),
      });
    const withoutPlace = (freed: AskingRow["freed"]) => freed.filter((other) => other.shiftId !== shiftId);
    await moveAsking(deps, place, (state) => ({ ...state, freed: withoutPlace(state.freed) }), change, now);
  }
};

/** Asks the next in line. Nobody is asked in the quiet hours, but for a shift of today. */
const askNext = async (deps: OfferDeps, place: Place, change: Change, now: Date): Promise<void> => {
  const { line } = (await deps.offers.findAsking(place.needId, place.positionId)) ?? {};
  if (!line) return;
  const isToday = line.shifts.some(({ from }) => isSameDay(from, now));
  const isQuiet = !isToday && quietUntil(now) !== undefined;
  const wanted = line.shifts.map(({ shiftId }) => shiftId);
  const round = isQuiet ? undefined : await roundOf(deps, place, wanted, now);
  if (round && line.owed > 0)
    await askBest(deps, round, line.owed, byScore, {
      by: line.by,
      change,
      inLine: true,
      step: (state) => withOneAsked(state, undefined),
    });
  const short = round?.shifts.map(({ shiftId }) => shiftId) ?? [];
  await moveAsking(deps, place, (state) => (isQuiet ? state : withLineAsked(state, short, now)), change, now);
};

/**
 * Looks after the asking of a position: closes what was not answered in time, asks the nearest for places of today, asks
 * the next in line, and says when nobody is left. Whatever it has done is stored with it, so a run that ends in the middle
 * is gone on with by the next.
 */
export const tendAsking = async (deps: OfferDeps, place: Place, change: Change, now: Date): Promise<void> => {
  await closeExpired(deps, place, change, now);
  await askForFreed(deps, place, change, now);
  await askNext(deps, place, change, now);
};
