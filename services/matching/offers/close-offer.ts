import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Change } from "#shared/db/row.ts";
import type { OfferDeps } from "./deps.ts";
import { type Closing, closedOffer, nextAsking, stateOf } from "./next-rows.ts";
import type { AskingRow, OfferRow } from "./rows.ts";
import { type AskingState, withoutOffer } from "./rules/asking.ts";

/**
 * Closes an offer together with the asking of its position, from which the sweep goes on.
 * @param decide how the offer ends; undefined: it stays as it is. Throws to refuse
 * @returns the offer as it is then; undefined where there is none
 */
export const closeOffer = (
  { offers }: Pick<OfferDeps, "offers">,
  offerId: string,
  decide: (offer: OfferRow) => Closing | undefined,
  change: Change,
  now: Date,
): Promise<OfferRow | undefined> =>
  retryOnConflict(async () => {
    const offer = await offers.findOffer(offerId);
    const closing = offer && decide(offer);
    if (!offer || !closing) return offer;
    const asking = await offers.findAsking(offer.needId, offer.positionId);
    const closed = closedOffer(offer, closing, change, now);
    const state = withoutOffer(stateOf(asking), offerId, closing.callsNext);
    await offers.close(closed, asking && nextAsking(asking, asking, state, change, now));
    return closed;
  });

/** Moves an asking to another state. Nothing is written where neither that nor its due time is another. */
export const moveAsking = (
  { offers }: Pick<OfferDeps, "offers">,
  { needId, positionId }: Pick<AskingRow, "needId" | "positionId">,
  move: (state: AskingState) => AskingState,
  change: Change,
  now: Date,
): Promise<void> =>
  retryOnConflict(async () => {
    const asking = await offers.findAsking(needId, positionId);
    if (!asking) return;
    const before = stateOf(asking);
    const next = nextAsking(asking, asking, move(before), change, now);
    const isSame = JSON.stringify(stateOf(next)) === JSON.stringify(before) && next.dueAt === asking.dueAt;
    if (!isSame) await offers.saveAsking(next);
  });
