import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { currencySchema, moneySchema } from "#shared/values/money.ts";
import { shortText } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { donationSummary } from "../giving/schemas.ts";

/** `donation`: by the checkout. `offline`: money that came another way. `goods`: counted, in no posting. */
export const giftKinds = ["donation", "offline", "goods"] as const;

/** `void`: the gift was given back in full; its number is not given again. */
const validities = ["valid", "void"] as const;

/**
 * That a gift has arrived. `number`: null for some moments after it was paid. `receiver`: who raises the money. `receiptNo`:
 * number of the official 公益事业捐赠票据, if there is one.
 */
export const acknowledgmentSchema = once(() =>
  z
    .strictObject({
      ...donationSummary(),
      name: z.string().nullable(),
      number: z.string().nullable(),
      validity: z.enum(validities),
      receiver: z.string().nullable(),
      receiptNo: z.string().nullable(),
      statement: z.string(),
      notice: z.string().nullable(),
    })
    .meta({ id: "Acknowledgment" }),
);

/** A PDF. */
export const paperSchema = once(() => z.string());

export const numberParamsSchema = once(() => z.object({ number: z.string().min(1).max(40) }));

/** Whether a number is one of ours, and nothing of the gift. */
export const checkedNumberSchema = once(() =>
  z
    .strictObject({ number: z.string(), validity: z.enum([...validities, "unknown"]) })
    .meta({ id: "CheckedNumber" }),
);

const goodsSchema = once(() => z.strictObject({ what: z.string(), quantity: z.int(), unit: z.string() }));

const numberedGift = once(
  () =>
    ({
      giftId: z.string(),
      kind: z.enum(giftKinds),
      validity: z.enum(validities),
      day: isoDaySchema(),
      /** In minor units, like `refunded`; null of goods. */
      amount: z.int().nullable(),
      currency: currencySchema().nullable(),
      refunded: z.int(),
      goods: z.array(goodsSchema()),
      receiptNo: z.string().nullable(),
    }) as const,
);

/** The acknowledgments of a project's gifts, latest first, without their donors. */
export const acknowledgmentsSchema = once(() =>
  z
    .strictObject({
      items: z.array(z.strictObject({ ...numberedGift(), number: z.string(), issuedAt: isoInstantSchema() })),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "Acknowledgments" }),
);

/** Number of the official receipt that was made out for a gift; null: there is none after all. */
export const officialReceiptSchema = once(() =>
  z.strictObject({ receiptNo: shortText(40).nullable() }).meta({ id: "OfficialReceipt" }),
);

export const yearParamsSchema = once(() => z.object({ year: z.string().regex(/^20\d\d$/) }));

/**
 * What somebody gave in a year (by the county's days), the earliest first: at the checkout, and what was entered for them
 * under their verified mail address. `sums`: what was given and not given back, by currency. Goods stand in no sum.
 */
export const givingYearSchema = once(() =>
  z
    .strictObject({
      year: z.string(),
      items: z.array(
        z.strictObject({
          ...numberedGift(),
          number: z.string().nullable(),
          projectName: z.string(),
          receiver: z.string().nullable(),
        }),
      ),
      sums: z.array(moneySchema()),
      statement: z.string(),
    })
    .meta({ id: "GivingYear" }),
);
