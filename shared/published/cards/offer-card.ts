import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** `accepted`: signed up, by the offer or otherwise; `withdrawn`: taken back, or what it was for is over. */
export const offerStatuses = ["open", "accepted", "declined", "expired", "withdrawn"] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/**
 * The card `matching.offer`: who is asked to come to which shifts, and until when they may answer (UTC instants). Accepting
 * is a sign-up that checks the card in its own transaction.
 */
export const offerCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("OFFER"),
    version: z.int(),
    offerId: z.string(),
    needId: z.string(),
    positionId: z.string(),
    volunteerId: z.string(),
    status: z.enum(offerStatuses),
    shifts: z.array(z.object({ shiftId: z.string(), from: z.string(), to: z.string() })),
    /** The ISO instant from which on no answer is taken any more. */
    answerBy: z.string(),
  }),
);
export type OfferCard = z.infer<ReturnType<typeof offerCardSchema>>;

/** Partition-key prefix of the offers, which others may read. */
export const offerPrefix = "OFFER#";
export const offerCardKey = (offerId: string) => ({ pk: `${offerPrefix}${offerId}`, sk: "OFFER" }) as const;
