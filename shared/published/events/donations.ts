import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { currencySchema } from "#shared/values/money.ts";

/** Money that came in, or went back, in minor units; the person who gave it signed in, or took it for theirs. */
export const moneyMovedSchema = once(() =>
  z.object({
    projectId: z.string(),
    amount: z.int(),
    currency: currencySchema(),
    personId: z.string().optional(),
    /** A guest who gave an address hears of it there. */
    byMail: z.boolean().optional(),
    /** The monthly gift of which this is one month's. */
    recurringGiftId: z.string().optional(),
  }),
);
export type MoneyMoved = z.infer<ReturnType<typeof moneyMovedSchema>>;

/** Why a monthly gift ended: its donor said so, a month could not be collected, the project takes no gifts any more, or at Stripe. */
export const endReasons = ["donor", "unpaid", "project-closed", "at-stripe"] as const;
export type EndReason = (typeof endReasons)[number];

/** A monthly gift that could not be collected, or ended. */
export const monthlyGiftChangedSchema = once(() =>
  moneyMovedSchema().extend({
    recurringGiftId: z.string(),
    /** When the next try is (ISO instant). */
    nextTryAt: z.string().optional(),
    reason: z.enum(endReasons).optional(),
  }),
);
export type MonthlyGiftChanged = z.infer<ReturnType<typeof monthlyGiftChangedSchema>>;

/** A pledge that its donor is reminded of, or that is over since its project takes no gifts any more. */
export const pledgeDueSchema = once(() => moneyMovedSchema().omit({ recurringGiftId: true }));

/** Of a gift for somebody whom a project helps: nothing in it says of whom. The subject is the gift. */
export const sponsorshipSchema = once(() => moneyMovedSchema().omit({ recurringGiftId: true }));

export const donationEvents = {
  "donations.DonationReceived": moneyMovedSchema,
  "donations.DonationRefunded": moneyMovedSchema,
  /** A guest asked for word of a paid gift; the subject is the gift, the version that of the address. */
  "donations.ReceiptAsked": moneyMovedSchema,
  /** A try to collect a month failed; the subject is the monthly gift. */
  "donations.MonthlyGiftFailed": monthlyGiftChangedSchema,
  "donations.MonthlyGiftEnded": monthlyGiftChangedSchema,
  /** A gift for somebody came after its hold was over, and others had the place: it is a gift to the project. */
  "donations.SponsorshipMissed": sponsorshipSchema,
  "donations.SponsorshipEnded": sponsorshipSchema,
  /** The subject is the pledge. */
  "donations.PledgeDue": pledgeDueSchema,
  "donations.PledgeClosed": pledgeDueSchema,
} as const;
