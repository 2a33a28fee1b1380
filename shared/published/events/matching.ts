import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { offerCardSchema } from "#shared/published/cards/offer-card.ts";

/** An offer with its present status. Times are UTC instants. */
export const offerChangedSchema = once(() =>
  offerCardSchema()
    .omit({ pk: true, sk: true, version: true, offerId: true })
    .extend({ personId: z.string(), division: z.string() }),
);

/** Everybody who could be asked for a position was, and places are still free; the subject is the position. */
export const askingEndedSchema = once(() =>
  z.object({
    needId: z.string(),
    positionId: z.string(),
    division: z.string(),
    /** The shifts that have free places, with their starts. */
    shifts: z.array(z.object({ shiftId: z.string(), from: z.string() })),
  }),
);

export const matchingEvents = {
  "matching.OfferMade": offerChangedSchema,
  "matching.OfferClosed": offerChangedSchema,
  "matching.AskingEnded": askingEndedSchema,
} as const;
