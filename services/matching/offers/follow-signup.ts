import { isLive, takesPlace } from "#shared/eligibility/shift-states.ts";
import type { FollowSignup } from "../index/consumers/on-signup-changed.ts";
import type { SignupRow } from "../index/rows.ts";
import type { OfferDeps } from "./deps.ts";
import { closedOffer, nextAsking, stateOf } from "./next-rows.ts";
import type { AskingRow, OfferRow } from "./rows.ts";
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

/** Whether somebody holds or awaits one of these shifts. */
const isLiveOn = (row: SignupRow | undefined, shiftIds: readonly string[]): boolean =>
  row?.shifts.some(({ shiftId, status }) => isLive(status) && shiftIds.includes(shiftId)) ?? false;

/**
 * An offer of this position that was closed after the signup was made and before its event came: by a second tap, or by the
 * station. Whoever was asked rests, so it can only be the volunteer's newest.
 */
const closedMeanwhile = async (
  { offers }: Pick<OfferDeps, "offers">,
  before: SignupRow | undefined,
  { needId, positionId, volunteerId, change, shifts }: SignupRow,
): Promise<OfferRow | undefined> => {
  if (!shifts.some(({ shiftId, status }) => isLive(status) && !isLiveOn(before, [shiftId]))) return undefined;
  const [newest] = (await offers.pageOfVolunteer(volunteerId, 1)).rows;
  const isHere = newest?.needId === needId && newest.positionId === positionId;
  return isHere && newest.status !== "accepted" && (newest.closedAt ?? "") > change.at ? newest : undefined;
};

/** The offer that a signup answers, if there is one. */
const answeredOffer = async (
  deps: Pick<OfferDeps, "offers">,
  asking: AskingRow | undefined,
  before: SignupRow | undefined,
  row: SignupRow,
): Promise<OfferRow | undefined> => {
  const mine =
    asking?.open.find(({ volunteerId }) => volunteerId === row.volunteerId) ??
    (await closedMeanwhile(deps, before, row));
  const offer = mine && (await deps.offers.findOffer(mine.offerId));
  const offered = offer?.shifts.map(({ shiftId }) => shiftId) ?? [];
  return isLiveOn(row, offered) ? offer : undefined;
};

/**
 * What a signup means for asking, to be written with it: whoever took or awaits a place has answered their offer, even
 * where it was closed in the moment between; and a place given up today is asked for at once.
 */
export const followSignup =
  ({ offers, clock }: Pick<OfferDeps, "offers" | "clock">): FollowSignup =>
  async (row, before) => {
    const now = clock();
    const { needId, positionId } = row;
    const freed = freedToday(before, row, now);
    const asking = await offers.findAsking(needId, positionId);
    const offer = await answeredOffer({ offers }, asking, before, row);
    if (!offer && freed.length === 0) return [];
    const answered = offer ? withoutOffer(stateOf(asking), offer.offerId, false) : stateOf(asking);
    const state = freed.length > 0 ? withFreed(answered, freed) : answered;
    const accepted = { status: "accepted", callsNext: false } as const;
    return [
      ...(offer ? offers.closing(closedOffer(offer, accepted, row.change, now)) : []),
      offers.askingWrite(nextAsking(row, asking, state, row.change, now)),
    ];
  };
