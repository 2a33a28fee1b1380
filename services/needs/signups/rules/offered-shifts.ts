import { Problem, refuse } from "#shared/problem/problem.ts";
import type { OfferCard } from "#shared/published/cards/offer-card.ts";
import type { NeedRow } from "../../needs/rows.ts";

/**
 * The ids of the shifts of an offer that its volunteer may still take, at the times that they were asked for.
 * @throws Problem `not-found` for an offer to somebody else, `offer-over` where it is not open any more, or nothing of it
 * is as it was
 */
export const offeredShifts = (
  offer: OfferCard | undefined,
  need: Pick<NeedRow, "shifts">,
  volunteerId: string,
  now: Date,
): string[] => {
  if (offer?.volunteerId !== volunteerId) throw new Problem("not-found");
  if (offer.status !== "open" || offer.answerBy <= now.toISOString()) throw refuse("offer-over");
  const offered = new Map(offer.shifts.map((shift) => [shift.shiftId, shift]));
  const unchanged = need.shifts.filter(({ shiftId, from, to }) => {
    const shift = offered.get(shiftId);
    return shift?.from === from && shift.to === to;
  });
  if (unchanged.length === 0) throw refuse("offer-over");
  return unchanged.map(({ shiftId }) => shiftId);
};
