import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { redactionBody, redactionsViewSchema } from "#shared/personal-data/redactions.ts";
import { nameSchema } from "#shared/personal-data/words/person-name.ts";
import { emailSchema } from "#shared/values/email.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, giftAmountSchema, moneySchema, mostGift } from "#shared/values/money.ts";
import { confirmedWordsSchema, publicLines } from "#shared/values/public-text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";
import { purposeCodes } from "#shared/vocabulary/beneficiaries.ts";

export const unpaidStatuses = ["pending", "failed", "expired"] as const;
export const paidStatuses = ["paid", "partly-refunded", "refunded"] as const;
export const donationStatuses = [...unpaidStatuses, ...paidStatuses] as const;
export type DonationStatus = (typeof donationStatuses)[number];

export const sponsorshipStates = ["held", "sponsoring", "released", "not-free", "ended"] as const;

export const donationParamsSchema = once(() => z.object({ donationId: idSchema("donation") }));

/** Query of a list that is read page by page: `limit` rows after `cursor`. */
export const pageQuerySchema = once(() =>
  z.strictObject({
    cursor: z.string().max(2_000).optional(),
    limit: wholeNumberSchema(1, 200, 50),
  }),
);

const donorSchema = once(() => z.strictObject({ name: nameSchema(), email: emailSchema() }));

/** `amount` in minor units (fen; whole yen). `anonymous` is of this gift: no list or page then names its donor. */
export const createDonationSchema = once(() =>
  z
    .strictObject({
      amount: giftAmountSchema(),
      currency: currencySchema(),
      anonymous: z.boolean(),
      /**
       * What is paid on top of `amount` so that the fee of the payment is borne too, as `GET /v1/fee-cover` said it: both
       * together are the gift. Absent: the organisation bears the fee.
       */
      feeCover: z.int().min(1).optional(),
      donor: donorSchema().optional(),
      /** Read by the donor, and by whoever the fundraiser shows it to: looked through like a public text. */
      message: publicLines(500).optional(),
      confirmedWords: confirmedWordsSchema().optional(),
      /** The pledge for which it is given; a guest sends the pledge's secret as header Donation-Secret. */
      pledgeId: idSchema("pledge").optional(),
    })
    .meta({ id: "CreateDonation" }),
);
export type CreateDonation = z.output<ReturnType<typeof createDonationSchema>>;

/** The texts of a gift that can be redacted. `donorName`: as the gift and its acknowledgment show it. */
export const redactableFields = ["message", "donorName"] as const;

/** Texts to be replaced: each by the text given, or for `null` by a note that it was removed. */
export const redactDonationSchema = once(() =>
  redactionBody({ message: publicLines(500), donorName: nameSchema() }, "RedactDonation"),
);

/** What was done, and nothing of the gift: who redacts it is not its donor. */
export const redactedDonationSchema = once(() =>
  z
    .strictObject({ donationId: idSchema("donation"), redactions: redactionsViewSchema(redactableFields) })
    .meta({ id: "RedactedDonation" }),
);

/** `readSecret`, sent as header Donation-Secret, opens the gift to anybody who has it. */
export const checkoutSchema = once(() =>
  z
    .strictObject({
      donationId: idSchema("donation"),
      checkoutUrl: z.string(),
      status: z.enum(donationStatuses),
      readSecret: z.string(),
    })
    .meta({ id: "Checkout" }),
);

/** What is said of a gift wherever it is listed, without its sealed personal data. */
export const donationSummary = once(() => ({
  donationId: idSchema("donation"),
  projectId: idSchema("project"),
  /** The project's name today. */
  projectName: z.string(),
  status: z.enum(donationStatuses),
  amount: z.int(),
  currency: currencySchema(),
  refunded: moneySchema(),
  anonymous: z.boolean(),
  createdAt: isoInstantSchema(),
  paidAt: isoInstantSchema().nullable(),
  /** For whom it is given: their number in the project, what for, and whether the place is the donor's. */
  sponsorship: z
    .strictObject({
      number: z.int(),
      purpose: z.enum(purposeCodes),
      period: z.string().regex(/^\d{4}-(?:\d{2}|autumn|spring)$/),
      state: z.enum(sponsorshipStates),
    })
    .nullable(),
}));

/** A gift as its donor reads it. `checkoutUrl`: where it is paid, as long as it can be. */
export const donationSchema = once(() =>
  z
    .strictObject({
      ...donationSummary(),
      donor: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
      message: z.string().nullable(),
      /** What of `amount` was paid to bear the fee; 0 where the organisation bears it. */
      feeCover: z.int(),
      checkoutUrl: z.string().nullable(),
      /** The number of the payment at the payment platform, to be quoted when asking about it. */
      paymentId: z.string().nullable(),
    })
    .meta({ id: "Donation" }),
);

export const askReceiptSchema = once(() =>
  z.strictObject({ email: emailSchema() }).meta({ id: "AskReceipt" }),
);

export const myDonationsSchema = once(() =>
  z
    .strictObject({ items: z.array(z.strictObject(donationSummary())), nextCursor: z.string().nullable() })
    .meta({ id: "MyDonations" }),
);

/** Whether a guest's gift is the caller's. */
export const claimSchema = once(() => z.strictObject({ mine: z.boolean() }).meta({ id: "DonationClaim" }));

export const claimedSchema = once(() =>
  z.strictObject({ donationId: idSchema("donation"), mine: z.boolean() }).meta({ id: "ClaimedDonation" }),
);

export const feeCoverQuerySchema = once(() =>
  z.strictObject({ amount: wholeNumberSchema(1, mostGift, 5_000), currency: currencySchema() }),
);

/**
 * What bearing the fee of a gift costs: `cover` on top of `amount`, together `total`. Null where it is not offered: in other
 * currencies than yuan, and where no rate is set.
 */
export const feeCoverSchema = once(() =>
  z
    .strictObject({
      cover: z.strictObject({ amount: z.int(), cover: z.int(), total: z.int() }).nullable(),
    })
    .meta({ id: "FeeCover" }),
);
