import type { Locale } from "#shared/problem/locale.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import { ageBand } from "#shared/values/candidate.ts";
import { distanceBand } from "#shared/values/place.ts";
import { countyDay, toOffsetIso } from "#shared/values/time.ts";
import type { CandidateView } from "#shared/volunteer-views/candidate-view.ts";
import { type Match, reasonsOf } from "../score/match.ts";

/** The part that all views of an eligible match share. */
export const matchView = (match: Match, locale: Locale) => {
  const { position, score, fit } = match;
  const firstStart = Math.min(...fit.fitting.map(({ from }) => from));
  return {
    positionId: position.positionId,
    score,
    reasons: reasonsOf(match, locale),
    distanceBand: fit.km === undefined ? null : distanceBand(fit.km),
    fittingShifts: fit.fitting.length,
    nextShift: toOffsetIso(new Date(firstStart * 60_000)),
  };
};

/**
 * Eligible matches as candidates.
 * @param cards by volunteer; one whose card has no masked name withdrew a moment ago and is left out
 */
export const candidateViews = (
  matches: readonly Match[],
  cards: ReadonlyMap<string, GateCard>,
  locale: Locale,
  now: Date,
): CandidateView[] => {
  const year = Number(countyDay(now).slice(0, 4));
  return matches.flatMap((match) => {
    const { volunteerId, skills, languages } = match.candidate;
    const { maskedName, birthYear } = cards.get(volunteerId) ?? {};
    if (maskedName === undefined || birthYear === undefined) return [];
    return [
      {
        volunteerId,
        ...matchView(match, locale),
        ageBand: ageBand(year - birthYear),
        skills: [...skills],
        languages: [...languages],
        maskedName,
      },
    ];
  });
};
