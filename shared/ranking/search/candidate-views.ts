import type { VolunteerCards } from "#services/matching/matches/volunteer-cards.ts";
import type { Locale } from "#shared/problem/locale.ts";
import { ageBand } from "#shared/values/candidate.ts";
import { distanceBand } from "#shared/values/place.ts";
import { countyDay, toOffsetIso } from "#shared/values/time.ts";
import type { CandidateView } from "#shared/volunteer-views/candidate-view.ts";
import type { OutCandidateView } from "#shared/volunteer-views/out-candidate-view.ts";
import { type Match, reasonsOf } from "../score/match.ts";

/** What every view of an eligible match says of it. */
export const matchView = (match: Match, locale: Locale) => {
  const { position, score, fit } = match;
  const next = Math.min(...fit.fitting.map(({ from }) => from));
  return {
    positionId: position.positionId,
    score,
    reasons: reasonsOf(match, locale),
    distanceBand: fit.km === undefined ? null : distanceBand(fit.km),
    fittingShifts: fit.fitting.length,
    nextShift: toOffsetIso(new Date(next * 60_000)),
  };
};

/**
 * Eligible matches as candidates. Masked name and year of birth are read from the contact cards now, at half a read
 * unit each; who has none has withdrawn a moment ago and is left out.
 */
export const candidateViews = async (
  cards: VolunteerCards,
  matches: readonly Match[],
  locale: Locale,
  now: Date,
): Promise<CandidateView[]> => {
  const contacts = await cards.contacts(matches.map(({ candidate }) => candidate.volunteerId));
  const year = Number(countyDay(now).slice(0, 4));
  return matches.flatMap((match) => {
    const { volunteerId, skills, languages } = match.candidate;
    const card = contacts.get(volunteerId);
    if (!card) return [];
    return [
      {
        volunteerId,
        ...matchView(match, locale),
        ageBand: ageBand(year - card.birthYear),
        skills: [...skills],
        languages: [...languages],
        maskedName: card.maskedName,
      },
    ];
  });
};

/** Those whom gates keep out, with what keeps them out; who has no contact card any more is left out here too. */
export const outCandidateViews = async (
  cards: VolunteerCards,
  misses: readonly Match[],
): Promise<OutCandidateView[]> => {
  const contacts = await cards.contacts(misses.map(({ candidate }) => candidate.volunteerId));
  return misses.flatMap(({ candidate: { volunteerId }, position: { positionId }, fit }) => {
    const card = contacts.get(volunteerId);
    return card
      ? [{ volunteerId, positionId, failedGates: [...fit.failed], maskedName: card.maskedName }]
      : [];
  });
};

export const withoutName = <View extends { readonly maskedName: string }>({ maskedName, ...view }: View) =>
  view;
