import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { currencySchema } from "#shared/values/money.ts";
import { pledgeEndReasons, pledgeMethodSchema, pledgeStatuses } from "./schemas.ts";

/** A promise to give each month, of which the donor is reminded. It is no money: nothing is booked for it. */
export const pledgeRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("PLEDGE"),
    pledgeId: z.string(),
    projectId: z.string(),
    /** In minor units. */
    amount: z.int(),
    currency: currencySchema(),
    anonymous: z.boolean(),
    method: pledgeMethodSchema(),
    reference: z.string(),
    personId: z.string().optional(),
    /** Set where a guest is reminded by mail. */
    guestKey: z.string().optional(),
    status: z.enum(pledgeStatuses),
    /** The day of the month on which its donor is reminded; in a shorter month the last. */
    dayOfMonth: z.int(),
    nextOn: z.string().optional(),
    /** The day of the last reminder. */
    remindedOn: z.string().optional(),
    ended: z.object({ at: z.string(), reason: z.enum(pledgeEndReasons) }).optional(),
    createdAt: z.string(),
    due: z.string().optional(),
    dueAt: z.string().optional(),
    donorKey: z.string().optional(),
    listedAt: z.string(),
  }),
);
export type PledgeRow = z.infer<ReturnType<typeof pledgeRowSchema>>;

/** That a gift was begun for a pledge; whether it is paid, the gift says. */
export const pledgedGiftSchema = once(() =>
  z.object({ ...rowBase(), donationId: z.string(), createdAt: z.string() }),
);
export type PledgedGift = z.infer<ReturnType<typeof pledgedGiftSchema>>;

export const pledgeReferenceSchema = once(() => z.object({ ...rowBase(), pledgeId: z.string() }));
export type PledgeReference = z.infer<ReturnType<typeof pledgeReferenceSchema>>;
