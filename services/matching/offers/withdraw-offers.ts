import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import type { NeedRecord } from "#shared/ranking/fit/need.ts";
import { isEligible, matchesOf } from "#shared/ranking/score/match.ts";
import { prepare } from "#shared/ranking/search/candidates.ts";
import { closeOffer, moveAsking } from "./close-offer.ts";
import type { OfferDeps } from "./deps.ts";
import type { OfferRow } from "./rows.ts";

/** Offers of one volunteer that can be open at once: one, since they rest longer than an offer lasts; read a few more. */
const newest = 5;

/** The shifts of an offer that are as they were when it was made. */
const unchangedShifts = (need: NeedRecord, offer: OfferRow) => {
  const present = new Map(need.shifts.map((shift) => [shift.shiftId, shift]));
  return offer.shifts.filter(({ shiftId, from, to }) => {
    const shift = present.get(shiftId);
    return shift?.from === from && shift.to === to;
  });
};

const isAskedFor = (need: NeedRecord | undefined, offer: OfferRow): boolean =>
  need?.status === "open" &&
  need.listing !== "never" &&
  need.positions.some(({ positionId }) => positionId === offer.positionId) &&
  unchangedShifts(need, offer).length > 0;

/**
 * Withdraws the offers of a need that closed, was cancelled, or has no longer the position or shifts they were for. Where
 * the need is open still, the next in line is asked.
 */
export const withdrawGone =
  (deps: OfferDeps): Consumer =>
  async (event) => {
    const now = deps.clock();
    const change = changeByEvent(event);
    const askings = await deps.offers.listAskings(event.subject);
    if (askings.length === 0) return;
    const need = await deps.store.findNeed(event.subject, true);
    const isOpen = need?.status === "open";
    for (const asking of askings) {
      for (const { offerId } of asking.open)
        await closeOffer(
          deps,
          offerId,
          (offer) =>
            offer.status !== "open" || isAskedFor(need, offer)
              ? undefined
              : { status: "withdrawn", callsNext: isOpen },
          change,
          now,
        );
      if (!isOpen)
        await moveAsking(deps, asking, (state) => ({ ...state, line: undefined, freed: [] }), change, now);
    }
  };

/** Whether a volunteer still fits a shift of an offer. */
const isFit = async (deps: OfferDeps, offer: OfferRow, volunteerId: string, now: Date): Promise<boolean> => {
  const need = await deps.store.findNeed(offer.needId, true);
  const candidate = (await deps.store.readVolunteer(volunteerId)).index?.posting;
  const position = need?.positions.find(({ positionId }) => positionId === offer.positionId);
  if (!need || !position || !candidate) return false;
  const shifts = unchangedShifts(need, offer);
  const prepared = await prepare(deps, { ...need, positions: [position], shifts }, now);
  return matchesOf(prepared, candidate).some(isEligible);
};

/** Withdraws the open offers of a volunteer who left, paused or fits no more; the next in line is asked. */
export const withdrawUnfit =
  (deps: OfferDeps): Consumer =>
  async (event) => {
    const now = deps.clock();
    const { rows } = await deps.offers.pageOfVolunteer(event.subject, newest);
    for (const { offerId, status } of rows) {
      const offer = status === "open" ? await deps.offers.findOffer(offerId) : undefined;
      if (offer?.status !== "open" || (await isFit(deps, offer, event.subject, now))) continue;
      await closeOffer(
        deps,
        offerId,
        (present) => (present.status === "open" ? { status: "withdrawn", callsNext: true } : undefined),
        changeByEvent(event),
        now,
      );
    }
  };
