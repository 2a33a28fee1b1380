import type { Change } from "#shared/db/row.ts";
import type { OfferStatus } from "#shared/published/cards/offer-card.ts";
import { askingKey, askingsDue } from "./keys.ts";
import type { AskingRow, OfferRow } from "./rows.ts";
import { type AskingState, dueAt } from "./rules/asking.ts";

const nothing: AskingState = { open: [], line: undefined, freed: [], ended: undefined };

/** How a position is asked for so far. */
export const stateOf = (row: AskingRow | undefined): AskingState =>
  row ? { open: row.open, line: row.line, freed: row.freed, ended: row.ended } : nothing;

/** The next version of an asking, and when it has to be looked after. */
export const nextAsking = (
  { needId, positionId, division }: Pick<AskingRow, "needId" | "positionId" | "division">,
  before: AskingRow | undefined,
  state: AskingState,
  change: Change,
  now: Date,
): AskingRow => {
  const at = dueAt(state, now);
  return {
    ...askingKey(needId, positionId),
    needId,
    positionId,
    division,
    version: (before?.version ?? 0) + 1,
    change,
    ...state,
    ...(at === undefined ? {} : { due: askingsDue, dueAt: at }),
  };
};

/** How an offer ends. `callsNext`: where its volunteer was asked as one of the best, the next in line is asked. */
export interface Closing {
  readonly status: Exclude<OfferStatus, "open">;
  readonly reason?: OfferRow["reason"];
  readonly callsNext: boolean;
}

/** The next version of an offer that ends now. */
export const closedOffer = (
  offer: OfferRow,
  { status, reason }: Closing,
  change: Change,
  now: Date,
): OfferRow => ({
  ...offer,
  version: offer.version + 1,
  change,
  status,
  closedAt: now.toISOString(),
  ...(reason === undefined ? {} : { reason }),
});
