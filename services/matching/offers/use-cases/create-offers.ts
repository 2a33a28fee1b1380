import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, refuse } from "#shared/problem/problem.ts";
import type { NeedRecord } from "#shared/ranking/fit/need.ts";
import { bestOf, isEligible, matchesOf } from "#shared/ranking/score/match.ts";
import { requireAsker } from "../access.ts";
import { askBest } from "../ask-best.ts";
import { type Asker, askPerson } from "../ask-person.ts";
import type { OfferDeps } from "../deps.ts";
import { openRound, type Round } from "../round.ts";
import type { offerRoutes } from "../routes.ts";
import type { OfferRow } from "../rows.ts";
import { withLine } from "../rules/asking.ts";
import { byScore } from "../rules/line.ts";
import type { NotAsked } from "../schemas.ts";
import { offerView } from "../views.ts";

/** @throws Problem where nobody can be asked for the need, or not for these shifts */
const requireOpen = (need: NeedRecord, shifts: readonly string[] | undefined, at: string): void => {
  if (need.status !== "open") throw refuse("closed");
  if (need.listing === "never") throw refuse("named-only");
  const known = new Map(need.shifts.map(({ shiftId, from }) => [shiftId, from]));
  if (shifts?.some((shiftId) => !known.has(shiftId))) throw refuse("no-such-shift");
  const isOver = need.signupDeadline !== undefined && need.signupDeadline <= at;
  const asked = shifts ?? [...known.keys()];
  if (isOver || asked.every((shiftId) => (known.get(shiftId) ?? "") <= at)) throw refuse("too-late");
};

/** Asks one named person, if they fit. Which gates fail is for whoever sees the need's candidates. */
const askNamed = async (
  deps: OfferDeps,
  round: Round,
  volunteerId: string,
  seesGates: boolean,
  asker: Asker,
): Promise<{ readonly offer: OfferRow } | { readonly offer?: undefined; readonly not: NotAsked }> => {
  const not = (reason: NotAsked["reason"], failedGates?: readonly string[]) => ({
    not: { volunteerId, reason, ...(failedGates && seesGates ? { failedGates: [...failedGates] } : {}) },
  });
  const candidate = (await deps.store.findVolunteer(volunteerId))?.posting;
  const card = (await deps.findGateCards([volunteerId])).get(volunteerId);
  if (!candidate || card?.personId === undefined) return not("not-eligible");
  const match = bestOf(matchesOf(round.prepared, candidate));
  if (!match || !isEligible(match)) {
    const failed = match?.fit.failed ?? [];
    const isSignedUp = failed.length === 1 && failed[0] === "already-signed-up";
    return isSignedUp ? not("already-signed-up") : not("not-eligible", failed);
  }
  const asked = { volunteerId, personId: card.personId, fitting: match.fit.fitting };
  const outcome = await askPerson(deps, round, asked, asker);
  return outcome.offer ? { offer: outcome.offer } : not(outcome.reason);
};

/** Asks named people, one after the other: each offer takes room from the next. */
const askAllNamed = async (
  deps: OfferDeps,
  round: Round,
  volunteerIds: readonly string[],
  seesGates: boolean,
  asker: Asker,
) => {
  const offers: OfferRow[] = [];
  const notAsked: NotAsked[] = [];
  for (const volunteerId of volunteerIds) {
    const outcome = await askNamed(deps, round, volunteerId, seesGates, asker);
    if (outcome.offer) offers.push(outcome.offer);
    else notAsked.push(outcome.not);
  }
  return { offers, notAsked };
};

/**
 * Asks people for shifts of a position: those named, or so many of the best, and then for each who is not coming the next.
 * A call repeated with its key answers what it made, and asks no more than it was for.
 * @throws Problem `closed`, `named-only`, `no-such-shift`, `too-late`; `enough-asked` where there is room for nobody,
 * `nobody-to-ask` where nobody of the best is left; `limit-reached`
 */
export const createOffers: UseCase<OfferDeps, typeof offerRoutes.createOffers> = async (
  deps,
  { params: { needId }, body },
  call,
) => {
  const actor = requireSignedIn(call.actor);
  const { need, seesGates } = await requireAsker(deps, actor, needId);
  const position = need.positions.find(({ positionId }) => positionId === body.positionId);
  if (!position) throw invalid("/positionId", "unknown-position");
  if ((body.volunteerIds === undefined) === (body.top === undefined))
    throw invalid("/top", "people-or-number");
  const before = (await deps.offers.listOfNeed(needId)).filter((offer) =>
    isRepeatedCall(offer.idempotency, call.idempotency),
  );
  const answer = (offers: readonly OfferRow[], notAsked: NotAsked[]) => ({
    items: [...before, ...offers].map((offer) => offerView(offer, call.now)),
    notAsked,
  });
  const done = new Set(before.map(({ volunteerId }) => volunteerId));
  const named = [...new Set(body.volunteerIds)].filter((volunteerId) => !done.has(volunteerId));
  const count = body.top === undefined ? named.length : body.top - before.length;
  if (count <= 0) return answer([], []);

  requireOpen(need, body.shifts, call.now.toISOString());
  await deps.counts.count("offers-of-asker", actor.personId, count);
  const round = await openRound(deps, need, position, body.shifts, call.now);
  if (round.shifts.length === 0) throw refuse("enough-asked");
  const asker = { by: actor.personId, change: call.change(), idempotency: call.idempotency };
  if (body.top === undefined) {
    const once = { ...asker, inLine: false, step: (state: Parameters<Asker["step"]>[0]) => state };
    const { offers, notAsked } = await askAllNamed(deps, round, named, seesGates, once);
    return answer(offers, notAsked);
  }
  const shifts = round.shifts.map(({ shiftId, from }) => ({ shiftId, from }));
  const { made, isFull } = await askBest(deps, round, count, byScore, {
    ...asker,
    inLine: true,
    step: (state) => withLine(state, actor.personId, shifts),
  });
  if (made.length + before.length === 0) throw refuse(isFull ? "enough-asked" : "nobody-to-ask");
  return answer(made, []);
};
