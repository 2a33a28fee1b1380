import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { attributes, criteriaNames } from "#shared/eligibility/beneficiaries.ts";
import { divisionCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { giftAmountSchema, moneySchema } from "#shared/values/money.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { purposeCodes, slotEndReasonCodes } from "#shared/vocabulary/beneficiaries.ts";

const slotStatuses = ["proposed", "approved", "ended"] as const;

/** How often a cap begins anew. */
const capPeriods = ["month", "term"] as const;
export type CapPeriod = (typeof capPeriods)[number];

/** The most that is paid to one person in one period, in fen: schools and clinics of a county are paid in yuan. */
const capSchema = once(() =>
  z.strictObject({ amount: giftAmountSchema(), currency: z.literal("CNY"), per: z.enum(capPeriods) }),
);

const slotPurpose = once(() => ({ purpose: z.enum(purposeCodes), cap: capSchema() }) as const);
const slotPurposeSchema = once(() => z.strictObject(slotPurpose()));

/** What one person is paid for, each purpose once. */
export const slotPurposesSchema = once(() =>
  z
    .array(slotPurposeSchema())
    .min(1)
    .max(purposeCodes.length)
    .refine((items) => new Set(items.map(({ purpose }) => purpose)).size === items.length, {
      error: "named-twice",
    }),
);
export type SlotPurposes = z.output<ReturnType<typeof slotPurposesSchema>>;

export const slotParamsSchema = once(() => z.object({ slotId: idSchema("slot") }));

export const createSlotSchema = once(() =>
  z.strictObject({ ...attributes(), purposes: slotPurposesSchema() }).meta({ id: "CreateSlot" }),
);

/** The version of the slot as it was read. If it has changed since, nothing is done. */
const asRead = once(() => ({ version: z.int().min(1) }) as const);

/** An absent field stays as it is. */
export const updateSlotSchema = once(() =>
  z
    .strictObject({ ...attributes(), purposes: slotPurposesSchema() })
    .partial()
    .extend(asRead())
    .meta({ id: "UpdateSlot" }),
);
export const approveSlotSchema = once(() => z.strictObject(asRead()).meta({ id: "ApproveSlot" }));
export const endSlotSchema = once(() =>
  z.strictObject({ reason: z.enum(slotEndReasonCodes), ...asRead() }).meta({ id: "EndSlot" }),
);

/**
 * `number`: what somebody who is helped is called in their project, 1 for the first. `free`: what nobody sponsors yet of a
 * purpose in the present month or term.
 */
const openSlotSchema = once(() =>
  z
    .strictObject({
      slotId: idSchema("slot"),
      number: z.int(),
      purposes: z.array(z.strictObject({ ...slotPurpose(), free: moneySchema() })),
    })
    .meta({ id: "OpenSlot" }),
);

/**
 * A slot as its staff sees it; to whom it is shown masked, `area` is the county. `left`: what may still be paid in
 * `period`, the present month or term. `failedCriteria`: those of the project, as it is now, that the attributes do not
 * meet: nothing is paid then. `reason`: why it was last ended or put back.
 */
export const slotSchema = once(() =>
  z
    .strictObject({
      slotId: idSchema("slot"),
      projectId: idSchema("project"),
      number: z.int(),
      status: z.enum(slotStatuses),
      attributes: z.strictObject({ ...attributes(), area: divisionCodeSchema() }),
      purposes: z.array(
        z.strictObject({
          ...slotPurpose(),
          left: moneySchema(),
          period: z.string().regex(/^\d{4}-(?:\d{2}|autumn|spring)$/),
        }),
      ),
      failedCriteria: z.array(z.enum(criteriaNames)),
      reason: z.enum(slotEndReasonCodes).nullable(),
      approvedAt: isoInstantSchema().nullable(),
      version: z.int(),
    })
    .meta({ id: "Slot" }),
);
export type SlotView = z.input<ReturnType<typeof slotSchema>>;

export const slotsSchema = once(() =>
  z
    .strictObject({ items: z.array(slotSchema().or(openSlotSchema())), nextCursor: z.string().nullable() })
    .meta({ id: "Slots" }),
);
export type OpenSlot = z.input<ReturnType<typeof openSlotSchema>>;
