import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { currencySchema } from "#shared/values/money.ts";
import { disputeStatuses } from "../stripe/schemas.ts";

/** A dispute of a payment, written by the poster; that its evidence was sent, by finance. Amounts in minor units. */
export const disputeRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("DISPUTE"),
    disputeId: z.string(),
    paymentId: z.string(),
    donationId: z.string().optional(),
    projectId: z.string().optional(),
    /** Under whom its payment was booked. */
    under: oversightSchema().optional(),
    amount: z.int(),
    currency: currencySchema(),
    reason: z.string(),
    status: z.enum(disputeStatuses),
    /** When Stripe said so (seconds since 1970): of two states that could both be the last, the later one counts. */
    statusAt: z.int(),
    dueBy: z.string().optional(),
    answered: z.boolean(),
    noted: z.object({ by: z.string(), at: z.string() }).optional(),
    /** What was taken and has not come back: from the fund, and from the organisation. */
    fund: z.int(),
    shortfall: z.int(),
    /** Whether what was taken was given up. */
    lost: z.boolean(),
    openedAt: z.string(),
    /** The list of its county, and its place in it. */
    book: z.string(),
    listed: z.string(),
    /** The list of deadlines, and when the alarm is raised. */
    due: z.string().optional(),
    dueAt: z.string().optional(),
    warnedAt: z.string().optional(),
  }),
);
export type DisputeRow = z.infer<ReturnType<typeof disputeRowSchema>>;
