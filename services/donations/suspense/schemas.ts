import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { fundSources } from "#shared/published/events/projects.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema } from "#shared/values/money.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { suspenseOrigins, suspenseStatuses } from "../books/schemas.ts";

/** States of money in suspense that the books are about to end. */
export const suspensePending = ["booking"] as const;

export const suspenseParamsSchema = once(() => z.object({ suspenseId: idSchema("suspense") }));

/** The bank's number of a payment, as it prints it. */
const bankReferenceSchema = once(() => z.string().regex(/^[\w-]{4,64}$/));

/**
 * What becomes of money in suspense: all of it belongs to a project, as money of a source; or the bank has sent it back to
 * whom it came from, on a day and under a number.
 */
const toSchema = once(() =>
  z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("project"),
        projectId: idSchema("project"),
        source: z.enum(fundSources),
      }),
      z.strictObject({ kind: z.literal("returned"), reference: bankReferenceSchema(), on: isoDaySchema() }),
    ])
    .meta({ id: "SuspenseDestination" }),
);

export const proposeAllocationSchema = once(() =>
  z.strictObject({ to: toSchema() }).meta({ id: "ProposeAllocation" }),
);

/**
 * Money whose purpose is unknown. `amount` in minor units. `why`: of a payment at Stripe, why it is no gift as it was meant.
 * `refused`: why the books did not book what was confirmed last. `mine`: which step the caller may take now.
 */
export const suspenseItemSchema = once(() =>
  z
    .strictObject({
      suspenseId: idSchema("suspense"),
      from: z.enum(suspenseOrigins),
      amount: z.int(),
      currency: currencySchema(),
      on: isoDaySchema(),
      reference: z.string().nullable(),
      note: z.string().nullable(),
      why: z.string().nullable(),
      status: z.enum(suspenseStatuses),
      proposal: z
        .strictObject({
          by: z.string(),
          at: isoInstantSchema(),
          to: toSchema(),
          projectName: z.string().nullable(),
        })
        .nullable(),
      confirmed: z.strictObject({ by: z.string(), at: isoInstantSchema() }).nullable(),
      refused: z.enum(["project-closed", "nothing-left"]).nullable(),
      mine: z.strictObject({ propose: z.boolean(), confirm: z.boolean(), withdraw: z.boolean() }),
    })
    .meta({ id: "SuspenseItem" }),
);
export type SuspenseItem = z.input<ReturnType<typeof suspenseItemSchema>>;

export const suspenseListSchema = once(() =>
  z
    .strictObject({ items: z.array(suspenseItemSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "SuspenseList" }),
);
