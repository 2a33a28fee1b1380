import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema } from "#shared/values/money.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { createDonationSchema, donationStatuses } from "../giving/schemas.ts";

/** Ways to pay that nothing can be collected by: their donor pays each time. */
const pledgeMethods = ["wechat_pay", "alipay", "bank"] as const;
export const pledgeMethodSchema = once(() => z.enum(pledgeMethods));

export const pledgeStatuses = ["open", "ended"] as const;
export const pledgeEndReasons = ["donor", "project-closed"] as const;

export const pledgeParamsSchema = once(() => z.object({ pledgeId: idSchema("pledge") }));

/**
 * A promise to give `amount` (minor units) each month. A guest gives an address to be reminded at. `nextOn`: the day of the
 * first reminder, by default a month from today.
 */
export const createPledgeSchema = once(() =>
  createDonationSchema()
    .omit({ message: true, confirmedWords: true, pledgeId: true })
    .extend({ method: pledgeMethodSchema(), nextOn: isoDaySchema().optional() })
    .meta({ id: "CreatePledge" }),
);

const summary = once(() => ({
  pledgeId: idSchema("pledge"),
  projectId: idSchema("project"),
  /** The project's name today. */
  projectName: z.string(),
  status: z.enum(pledgeStatuses),
  amount: z.int(),
  currency: currencySchema(),
  anonymous: z.boolean(),
  method: pledgeMethodSchema(),
  /** To be written into the note of a bank transfer, so that it is found. */
  reference: z.string(),
  /** The county's day of the next reminder; null once it is over. */
  nextOn: isoDaySchema().nullable(),
  createdAt: isoInstantSchema(),
  ended: z.strictObject({ at: isoInstantSchema(), reason: z.enum(pledgeEndReasons) }).nullable(),
}));

/** `readSecret` opens and ends it for anybody who has it. */
export const pledgeMadeSchema = once(() =>
  z.strictObject({ ...summary(), readSecret: z.string() }).meta({ id: "PledgeMade" }),
);

/** `gifts`: made for it, latest first, at most twelve. */
export const pledgeSchema = once(() =>
  z
    .strictObject({
      ...summary(),
      gifts: z.array(
        z.strictObject({
          donationId: idSchema("donation"),
          amount: z.int(),
          currency: currencySchema(),
          status: z.enum(donationStatuses),
          createdAt: isoInstantSchema(),
        }),
      ),
    })
    .meta({ id: "Pledge" }),
);

export const myPledgesSchema = once(() =>
  z
    .strictObject({ items: z.array(z.strictObject(summary())), nextCursor: z.string().nullable() })
    .meta({ id: "MyPledges" }),
);
