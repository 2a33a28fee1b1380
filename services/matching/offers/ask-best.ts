import type { GateCard } from "#shared/published/cards/gate-card.ts";
import { bestEligible, type Match } from "#shared/ranking/score/match.ts";
import { findCandidates } from "#shared/ranking/search/candidates.ts";
import { type Asker, askPerson } from "./ask-person.ts";
import type { OfferDeps } from "./deps.ts";
import type { Round } from "./round.ts";
import type { OfferRow } from "./rows.ts";
import { restsSince } from "./rules/expiry.ts";
import { type AskedAt, isPassedOver } from "./rules/line.ts";

/** Gate cards read at a time: about as many people as one call asks. */
const cardsAtOnce = 25;

const volunteerOf = ({ candidate }: Match): string => candidate.volunteerId;

/** Whoever can be asked, in order: those who fit and neither rest nor were asked for this position before. */
const lineOf = async (deps: OfferDeps, round: Round, order: Ordering): Promise<Match[]> => {
  const { need, position, prepared, now } = round;
  const candidates = round.shifts.length > 0 ? await findCandidates(deps, prepared) : [];
  const matches = candidates.flatMap((candidate) => bestEligible(prepared, candidate) ?? []);
  const [askedAt, offers] = await Promise.all([
    deps.offers.listAskedAt(matches.map(volunteerOf)),
    deps.offers.listOfNeed(need.needId),
  ]);
  const ofPosition = offers.filter(({ positionId }) => positionId === position.positionId);
  const askedHere = new Set(ofPosition.map(({ volunteerId }) => volunteerId));
  const since = restsSince(now);
  return matches
    .filter((match) => !isPassedOver(volunteerOf(match), askedAt, since, askedHere))
    .sort(order(askedAt));
};

type Ordering = (askedAt: AskedAt) => (a: Match, b: Match) => number;

/** The person behind a match; undefined where the profile has been paused or withdrawn meanwhile. */
const personOf = (card: GateCard | undefined): string | undefined =>
  card?.status === "active" ? card.personId : undefined;

/**
 * Asks so many people, one after the other, in an order.
 * @returns the offers that were made: fewer where nobody is left, or there is no room for more; `isFull` says that
 */
export const askBest = async (
  deps: OfferDeps,
  round: Round,
  count: number,
  order: Ordering,
  asker: Asker,
): Promise<{ readonly made: readonly OfferRow[]; readonly isFull: boolean }> => {
  const line = await lineOf(deps, round, order);
  const made: OfferRow[] = [];
  for (let at = 0; at < line.length; at += cardsAtOnce) {
    const next = line.slice(at, at + cardsAtOnce);
    const cards = await deps.findGateCards(next.map(volunteerOf));
    for (const match of next) {
      if (made.length === count) return { made, isFull: false };
      const volunteerId = volunteerOf(match);
      const personId = personOf(cards.get(volunteerId));
      if (personId === undefined) continue;
      const asked = { volunteerId, personId, fitting: match.fit.fitting };
      const outcome = await askPerson(deps, round, asked, asker);
      if (outcome.offer) made.push(outcome.offer);
      else if (outcome.isFull) return { made, isFull: true };
    }
  }
  return { made, isFull: round.shifts.length === 0 };
};
