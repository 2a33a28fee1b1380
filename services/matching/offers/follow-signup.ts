import { isLive, takesPlace } from "#shared/eligibility/shift-states.ts";
import type { FollowSignup } from "../index/consumers/on-signup-changed.ts";
import type { SignupRow } from "../index/rows.ts";
import type { OfferDeps } from "./deps.ts";
import { closedOffer, nextAsking, stateOf } from "./next-rows.ts";
import { withFreed, withoutOffer } from "./rules/asking.ts";
import { isSameDay } from "./rules/expiry.ts";

/** The shifts still to come today on which somebody held a place and gave it up, or is not coming. */
const freedToday = (before: SignupRow | undefined, { shifts }: SignupRow, now: Date) => {
  const old = new Map(before?.shifts.map((shift) => [shift.shiftId, shift]));
  return shifts.filter(({ shiftId, from, status, released }) => {
    const was = old.get(shiftId);
    const held = was !== undefined && was.status !== "promoted" && takesPlace(was);
    const gaveUp = status === "withdrawn" || released === true;
    return held && gaveUp && from > now.toISOString() && isSameDay(from, now);
  });
};

/**
 * What a signup means for asking, to be written with it: whoever took or awaits a place has answered their offer, and a
 * place given up today is asked for at once.
 */
export const followSignup =
  ({ offers, clock }: Pick<OfferDeps, "offers" | "clock">): FollowSignup =>
  async (row, before) => {
    const now = clock();
    const { needId, positionId, volunteerId } = row;
    const freed = freedToday(before, row, now);
    const asking = await offers.findAsking(needId, positionId);
    const mine = asking?.open.find((open) => open.volunteerId === volunteerId);
    const isAnswered = row.shifts.some(
      ({ shiftId, status }) => isLive(status) && mine?.shiftIds.includes(shiftId),
    );
    const offer = mine && isAnswered ? await offers.findOffer(mine.offerId) : undefined;
    if (!offer && freed.length === 0) return [];
    const answered = offer ? withoutOffer(stateOf(asking), offer.offerId, false) : stateOf(asking);
    const state = freed.length > 0 ? withFreed(answered, freed) : answered;
    const accepted = { status: "accepted", callsNext: false } as const;
    return [
      ...(offer ? offers.closing(closedOffer(offer, accepted, row.change, now)) : []),
      offers.askingWrite(nextAsking(row, asking, state, row.change, now)),
    ];
  };
