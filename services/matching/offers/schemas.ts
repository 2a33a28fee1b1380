import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { asking } from "#shared/limits/asking.ts";
import { offerStatuses } from "#shared/published/cards/offer-card.ts";
import { townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { failedGatesSchema } from "#shared/volunteer-views/out-candidate-view.ts";

/** Why somebody declines, in the order in which they are offered: no time then, too far, not for them, unwell, another reason. */
export const declineReasons = ["no-time", "too-far", "not-for-me", "unwell", "other"] as const;

export const needOffersParamsSchema = once(() => z.strictObject({ needId: idSchema("need") }));
export const offerParamsSchema = once(() => z.strictObject({ offerId: idSchema("offer") }));
export const offersQuerySchema = once(() => z.strictObject({ cursor: z.string().max(2_000).optional() }));

export const createOffersSchema = once(() =>
  z
    .strictObject({
      positionId: idSchema("position"),
      /** Default: all shifts to come that have a free place; each offer names those of them that its volunteer fits. */
      shifts: z.array(z.string().min(1).max(64)).min(1).max(asking.mostShifts).optional(),
      /** These people; or, by `top`, so many of the best, and after each who is not coming the next. One of the two. */
      volunteerIds: z.array(idSchema("volunteer")).min(1).max(asking.mostAtOnce).optional(),
      top: z.int().min(1).max(asking.mostAtOnce).optional(),
    })
    .meta({ id: "CreateOffers" }),
);

export const declineOfferSchema = once(() =>
  z.strictObject({ reason: z.enum(declineReasons) }).meta({ id: "DeclineOffer" }),
);

/** An offer as the volunteer reads it. */
export const offerSchema = once(() =>
  z
    .strictObject({
      offerId: idSchema("offer"),
      needId: idSchema("need"),
      positionId: idSchema("position"),
      volunteerId: idSchema("volunteer"),
      division: townshipCodeSchema(),
      status: z.enum(offerStatuses),
      shifts: z.array(
        z.strictObject({ shiftId: idSchema("shift"), from: isoInstantSchema(), to: isoInstantSchema() }),
      ),
      askedAt: isoInstantSchema(),
      /** Until when it can be answered. */
      expiresAt: isoInstantSchema(),
      closedAt: isoInstantSchema().optional(),
      reason: z.enum(declineReasons).optional(),
      /** The need's, in one's own list. */
      title: z.string().optional(),
      /** For the station: the volunteer's masked surname. */
      maskedName: z.string().optional(),
    })
    .meta({ id: "Offer" }),
);
export type OfferView = z.input<ReturnType<typeof offerSchema>>;

/**
 * Why somebody named was not asked: they were asked within the last days; they have an open offer for the position; they
 * are signed up on all of the shifts; a gate fails; as many as there is room for were asked.
 */
const notAskedReasons = ["resting", "already-asked", "already-signed-up", "not-eligible", "no-room"] as const;
export type NotAskedReason = (typeof notAskedReasons)[number];

export const createdOffersSchema = once(() =>
  z
    .strictObject({
      items: z.array(offerSchema()),
      /** Of those named, who was not asked, and why; the failed gates for whoever sees the need's candidates. */
      notAsked: z.array(
        z.strictObject({
          volunteerId: idSchema("volunteer"),
          reason: z.enum(notAskedReasons),
          failedGates: failedGatesSchema().optional(),
        }),
      ),
    })
    .meta({ id: "CreatedOffers" }),
);
export type NotAsked = z.input<ReturnType<typeof createdOffersSchema>>["notAsked"][number];

/** The state of the asking of a position. */
const askingSchema = once(() =>
  z.strictObject({
    positionId: idSchema("position"),
    /** Offers that are open. */
    open: z.int(),
    /** The best are being asked: for each who is not coming the next one is. */
    goesOn: z.boolean(),
    /** Present where everybody who could be asked was, and places of these shifts are still free. */
    ended: z.strictObject({ at: isoInstantSchema(), shiftIds: z.array(idSchema("shift")) }).optional(),
  }),
);

/** Newest first. */
export const needOffersSchema = once(() =>
  z
    .strictObject({
      items: z.array(offerSchema()),
      askings: z.array(askingSchema()),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "NeedOffers" }),
);
export const myOffersSchema = once(() =>
  z
    .strictObject({ items: z.array(offerSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "MyOffers" }),
);
