import type { IdempotencyStamp } from "#shared/db/idempotency.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Change } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { askingVersion, asking as figures } from "#shared/limits/asking.ts";
import { offerCardKey } from "#shared/published/cards/offer-card.ts";
import type { OfferDeps } from "./deps.ts";
import { nextAsking, stateOf } from "./next-rows.ts";
import type { Round } from "./round.ts";
import type { OfferRow } from "./rows.ts";
import { type AskingState, withOffer } from "./rules/asking.ts";
import { offerExpiry, restsSince } from "./rules/expiry.ts";
import { withRoom } from "./rules/room.ts";
import type { NotAskedReason } from "./schemas.ts";
import { restsAt } from "./store.ts";

/** Who asks, and how the asking of the position goes on after each offer. */
export interface Asker {
  readonly by: string;
  readonly change: Change;
  readonly idempotency?: IdempotencyStamp | undefined;
  /** Whether the next in line is asked where this one is not coming. */
  readonly inLine: boolean;
  readonly step: (state: AskingState) => AskingState;
}

/** Somebody who fits shifts of a round. */
export interface Asked {
  readonly volunteerId: string;
  readonly personId: string;
  readonly fitting: readonly { readonly shiftId: string }[];
}

/** `isFull`: for no shift of the round more people may be asked. */
type Outcome =
  | { readonly offer: OfferRow }
  | { readonly offer?: undefined; readonly reason: NotAskedReason; readonly isFull?: boolean };

/**
 * Asks one person for the shifts that they fit and for which there is room. One transaction: the rest of the volunteer and
 * the room of the position hold however many ask at once.
 */
export const askPerson = (
  { offers, ids }: Pick<OfferDeps, "offers" | "ids">,
  { need, position, shifts, free, now }: Round,
  { volunteerId, personId, fitting }: Asked,
  { by, change, idempotency, inLine, step }: Asker,
): Promise<Outcome> =>
  retryOnConflict(async (): Promise<Outcome> => {
    const { needId, division } = need;
    const { positionId } = position;
    const asking = await offers.findAsking(needId, positionId);
    const open = asking?.open ?? [];
    if (open.some((offer) => offer.volunteerId === volunteerId)) return { reason: "already-asked" };
    const room = withRoom(shifts, free, open, now);
    const fits = new Set(fitting.map(({ shiftId }) => shiftId));
    const offered = room.filter(({ shiftId }) => fits.has(shiftId));
    if (offered.length === 0) return { reason: "no-room", isFull: room.length === 0 };

    const offerId = ids.fresh("offer");
    const answerBy = offerExpiry(now, offered);
    const offer: OfferRow = {
      ...offerCardKey(offerId),
      version: 1,
      change,
      ...(idempotency ? { idempotency } : {}),
      offerId,
      needId,
      positionId,
      division,
      volunteerId,
      personId,
      status: "open",
      shifts: offered,
      figures: askingVersion,
      askedBy: by,
      askedAt: now.toISOString(),
      answerBy,
      expiresAt: Math.floor(now.getTime() / 1_000) + figures.keepDays * 86_400,
    };
    const shiftIds = offered.map(({ shiftId }) => shiftId);
    const state = step(withOffer(stateOf(asking), { offerId, volunteerId, shiftIds, answerBy, inLine }));
    try {
      await offers.ask(
        offer,
        nextAsking({ needId, positionId, division }, asking, state, change, now),
        restsSince(now),
      );
    } catch (error) {
      if (error instanceof ConditionFailed && error.failedAt(restsAt)) return { reason: "resting" };
      throw error;
    }
    return { offer };
  });
