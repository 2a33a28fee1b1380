import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { redactionsSchema } from "#shared/personal-data/redactions.ts";
import { currencySchema } from "#shared/values/money.ts";
import { purposeCodes } from "#shared/vocabulary/beneficiaries.ts";
import { paidStatuses, redactableFields, sponsorshipStates, unpaidStatuses } from "./schemas.ts";

const gift = once(
  () =>
    ({
      ...rowBase(),
      sk: z.literal("DONATION"),
      donationId: z.string(),
      projectId: z.string(),
      /** In minor units, like `refunded`. */
      amount: z.int(),
      currency: currencySchema(),
      refunded: z.int(),
      /** What of the amount is paid to bear the fee; the books know one gift. */
      feeCover: z.int().optional(),
      anonymous: z.boolean(),
      createdAt: z.string(),
      /** The signed-in donor. */
      personId: z.string().optional(),
      /** Name, address and message: see `envelopeOwner`. */
      sealed: z.string().optional(),
      redactions: redactionsSchema(redactableFields).optional(),
      /**
       * Lists a gift with its donor's other gifts (keys.ts). A guest's is set once the gift is paid, to `guestKey`, and
       * then to the key of who takes it for theirs.
       */
      donorKey: z.string().optional(),
      /**
       * Key by the address that a guest gave, which nobody has verified; undefined if they gave none, and once somebody
       * who has the address said whether the gift is theirs.
       */
      guestKey: z.string().optional(),
      /** Who took a guest's gift for theirs. Its personal data stays sealed as the guest's. */
      claimedBy: z.string().optional(),
      /** The monthly gift of which this is one month's. */
      recurringGiftId: z.string().optional(),
      /** The pledge for which it is given. */
      pledgeId: z.string().optional(),
      /**
       * The person, by number, and the purpose and period for whom it is given. `not-free`: it was paid after its hold was
       * over, and others had the place: it is a gift to the project.
       */
      sponsorship: z
        .object({
          slotId: z.string(),
          number: z.int(),
          purpose: z.enum(purposeCodes),
          period: z.string(),
          state: z.enum(sponsorshipStates),
        })
        .optional(),
      /** Sort key of the donor's list. */
      listedAt: z.string(),
      /** Idempotency-Key of the checkout at Stripe. */
      stripeKey: z.string(),
      /** Of a paid gift whose acknowledgment has no number yet (rules/unnumbered.ts). */
      due: z.string().optional(),
      dueAt: z.string().optional(),
    }) as const,
);

/** A gift: first the intent to give, later paid. */
export const donationRowSchema = once(() =>
  z.discriminatedUnion("status", [
    z.object({ ...gift(), status: z.enum(unpaidStatuses) }),
    z.object({ ...gift(), status: z.enum(paidStatuses), paidAt: z.string(), paymentId: z.string() }),
  ]),
);
export type DonationRow = z.infer<ReturnType<typeof donationRowSchema>>;
export type PaidDonation = Extract<DonationRow, { paidAt: string }>;

/** A row that is stored beside a new gift. */
export type Beside = Pick<DonationRow, "version" | "change"> & { readonly pk: string; readonly sk: string };

/** Where a gift is paid. A row of its own, so that no list of gifts carries it; deleted once the checkout is closed. */
export const checkoutRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("CHECKOUT"),
    checkoutUrl: z.string(),
    /** By whom its refused payments are counted (opener.ts); kept no longer than the checkout. */
    openers: z
      .array(
        z.object({
          limit: z.enum(["refused-cards-of-session", "refused-cards-of-address"]),
          key: z.string(),
        }),
      )
      .optional(),
    /** Seconds since 1970. */
    expiresAt: z.int(),
  }),
);
export type CheckoutRow = z.infer<ReturnType<typeof checkoutRowSchema>>;

/** The sealed personal data of a gift. */
export const sealedDonorSchema = once(() =>
  z.strictObject({
    donor: z.strictObject({ name: z.string(), email: z.string() }).optional(),
    message: z.string().optional(),
  }),
);
export type SealedDonor = z.infer<ReturnType<typeof sealedDonorSchema>>;

/**
 * Whose envelope holds a gift's personal data: the signed-in donor's, or one of this gift alone; of a guest's monthly gift
 * one for all its months.
 */
export const envelopeOwner = ({
  personId,
  recurringGiftId,
  donationId,
}: Pick<DonationRow, "personId" | "recurringGiftId" | "donationId">): string =>
  personId ?? recurringGiftId ?? donationId;
