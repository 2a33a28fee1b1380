import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** Stripe's ids are at most 255 characters, and keys of rows are made of them. */
export const stripeIdSchema = once(() => z.string().regex(/^[\w-]{1,255}$/));

/** More than twelve digits of a minor unit is no payment of anybody's. */
const most = 999_999_999_999;

/** An amount of a payment, refund, dispute or payout, in minor units. */
export const stripeAmountSchema = once(() => z.int().positive().max(most));

/** What a movement on the balance changes, in minor units: never nothing. */
export const movedSchema = once(() =>
  z
    .int()
    .min(-most)
    .max(most)
    .refine((amount) => amount !== 0),
);

/** A currency as Stripe writes it, in capitals. */
export const stripeCurrencySchema = once(() =>
  z
    .string()
    .regex(/^[a-z]{3}$/)
    .toUpperCase(),
);
