import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { offerCardSchema } from "#shared/published/cards/offer-card.ts";
import { declineReasons } from "./schemas.ts";

/** An offer: the card that others read, and what only this service knows of it. Its copies have the same content. */
export const offerRowSchema = once(() =>
  z.object({
    ...rowBase(),
    ...offerCardSchema().omit({ pk: true, sk: true, version: true }).shape,
    personId: z.string(),
    division: z.string(),
    /** The version of the figures (shared/limits/asking.ts) by which it was made. */
    figures: z.int(),
    /** Who asked. */
    askedBy: z.string(),
    /** ISO instants. */
    askedAt: z.string(),
    closedAt: z.string().optional(),
    /** Why the volunteer declined. */
    reason: z.enum(declineReasons).optional(),
    /** Epoch seconds after which DynamoDB may delete the row. */
    expiresAt: z.int(),
  }),
);
export type OfferRow = z.infer<ReturnType<typeof offerRowSchema>>;

/** When a volunteer was asked last (ISO instant). */
export const askedRowSchema = once(() =>
  z.object({ pk: z.string(), volunteerId: z.string(), askedAt: z.string() }),
);

const shiftStartSchema = once(() => z.object({ shiftId: z.string(), from: z.string() }));

const openOfferSchema = once(() =>
  z.object({
    offerId: z.string(),
    volunteerId: z.string(),
    shiftIds: z.array(z.string()),
    answerBy: z.string(),
    /** Asked as one of the best: where this one is not coming, the next in line is asked. */
    inLine: z.boolean(),
  }),
);
export type OpenOffer = z.infer<ReturnType<typeof openOfferSchema>>;

/** How a position is asked for: what is open, and who is still to be asked. All of it changes with each offer. */
export const askingRowSchema = once(() =>
  z.object({
    ...rowBase(),
    needId: z.string(),
    positionId: z.string(),
    division: z.string(),
    open: z.array(openOfferSchema()),
    /** Present while the best are asked: for which shifts, who asks, and how many are still to be asked. */
    line: z.object({ by: z.string(), shifts: z.array(shiftStartSchema()), owed: z.int() }).optional(),
    /** Shifts of today whose place became free, and how many are still to be asked for each. */
    freed: z.array(shiftStartSchema().extend({ owed: z.int() })),
    /** When asking the best came to its end, and which shifts still had free places. */
    ended: z.object({ at: z.string(), shiftIds: z.array(z.string()) }).optional(),
    due: z.literal("ASKINGS").optional(),
    dueAt: z.string().optional(),
  }),
);
export type AskingRow = z.infer<ReturnType<typeof askingRowSchema>>;
