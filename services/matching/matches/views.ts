import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { Match } from "#shared/ranking/score/match.ts";
import type { OutCandidateView } from "#shared/volunteer-views/out-candidate-view.ts";

/**
 * Ineligible candidates with the gates that fail.
 * @param cards by volunteer; one whose card has no masked name withdrew a moment ago and is left out
 */
export const outCandidateViews = (
  misses: readonly Match[],
  cards: ReadonlyMap<string, GateCard>,
): OutCandidateView[] =>
  misses.flatMap(({ candidate: { volunteerId }, position: { positionId }, fit }) => {
    const { maskedName } = cards.get(volunteerId) ?? {};
    return maskedName === undefined
      ? []
      : [{ volunteerId, positionId, failedGates: [...fit.failed], maskedName }];
  });

/** The view of a supervisor. */
export const withoutName = <View extends { readonly maskedName: string }>({ maskedName, ...view }: View) =>
  view;
