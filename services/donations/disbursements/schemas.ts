import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { pictureDataSchema } from "#shared/files/pictures/picture.ts";
import { fieldRule } from "#shared/problem/field-texts.ts";
import { fundSources } from "#shared/published/events/projects.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, giftAmountSchema, moneySchema } from "#shared/values/money.ts";
import { confirmedWordsSchema, publicLine } from "#shared/values/public-text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { purposeCodes } from "#shared/vocabulary/beneficiaries.ts";

/**
 * `requested`: two people have to approve it. `booking`: both did, and the books decide. `approved`: the money is set aside.
 * `paying`, then `executed`: it has left the bank. `voiding`, then `voided`: it was set aside, and returned to its fund.
 */
export const disbursementStatuses = [
  "requested",
  "booking",
  "approved",
  "paying",
  "executed",
  "voiding",
  "voided",
  "refused",
] as const;

/** States of a disbursement that the books are about to end. */
export const pendingStatuses = ["booking", "paying", "voiding"] as const;

/** Who gets the money: the family itself, or a school, hospital or shop for them. */
export const payees = ["family", "school", "hospital", "supplier"] as const;

/** Why a pay-out may not be, by what it breaks. */
export const payOutRefusals = ["criteria", "balance", "cap", "source", "purpose"] as const;

/** People of one disbursement at most: each is a row of its transaction, which has a hundred. */
const mostBeneficiaries = 50;

/** Pictures of evidence that one call brings at most, and that a disbursement has. */
const mostAtOnce = 3;
export const mostEvidence = 12;

const evidenceSchema = once(() =>
  z.strictObject({ data: pictureDataSchema(), description: publicLine(100) }),
);

const beneficiarySchema = once(() =>
  z.strictObject({ slotId: idSchema("slot"), amount: giftAmountSchema() }),
);

const sumOf = (items: readonly { readonly amount: number }[]): number =>
  items.reduce((sum, { amount }) => sum + amount, 0);

/**
 * Asks for money to be paid out of a project's fund of one source: to people whom the project helps, each with their part,
 * or for an activity, which is named by its need. `amount`, in minor units, is the sum of the parts.
 */
export const requestDisbursementSchema = once(() =>
  z
    .strictObject({
      source: z.enum(fundSources),
      purpose: z.enum(purposeCodes),
      amount: giftAmountSchema(),
      currency: currencySchema(),
      payee: z.enum(payees).default("family"),
      beneficiaries: z
        .array(beneficiarySchema())
        .min(1)
        .max(mostBeneficiaries)
        .refine((items) => new Set(items.map(({ slotId }) => slotId)).size === items.length, {
          error: "named-twice",
        })
        .optional(),
      activityId: idSchema("need").optional(),
      evidence: z.array(evidenceSchema()).max(mostAtOnce).default([]),
      confirmedWords: confirmedWordsSchema().optional(),
    })
    .refine(({ beneficiaries, activityId }) => (beneficiaries === undefined) !== (activityId === undefined), {
      ...fieldRule({ code: "people-or-activity" }),
      path: ["beneficiaries"],
    })
    .refine(({ beneficiaries, amount }) => beneficiaries === undefined || sumOf(beneficiaries) === amount, {
      ...fieldRule({ code: "not-the-sum" }),
      path: ["amount"],
    })
    .meta({ id: "RequestDisbursement" }),
);

export const disbursementParamsSchema = once(() => z.object({ disbursementId: idSchema("disbursement") }));

/** `place`: which of the disbursement's evidence, from 1. */
export const evidenceParamsSchema = once(() =>
  disbursementParamsSchema().extend({ place: z.string().regex(/^(?:[1-9]|1[0-2])$/) }),
);

export const addEvidenceSchema = once(() =>
  z
    .strictObject({
      evidence: z.array(evidenceSchema()).min(1).max(mostAtOnce),
      confirmedWords: confirmedWordsSchema().optional(),
    })
    .meta({ id: "AddEvidence" }),
);

/** Why it was refused, from a closed list, so that nothing that is written here can name anybody. */
export const refusalReasons = [
  "evidence-unclear",
  "amount-wrong",
  "person-wrong",
  "not-needed",
  "other",
] as const;

export const refuseDisbursementSchema = once(() =>
  z.strictObject({ reason: z.enum(refusalReasons) }).meta({ id: "RefuseDisbursement" }),
);

/** `on`: the day on which the bank paid. `bankReference`: its number of the payment. */
export const executeDisbursementSchema = once(() =>
  z
    .strictObject({ bankReference: z.string().regex(/^[\w-]{4,64}$/), on: isoDaySchema() })
    .meta({ id: "ExecuteDisbursement" }),
);

export const evidenceFileSchema = once(() => z.string().meta({ format: "binary" }));

/** What a pay-out breaks: `rule` names it, `slot:3:sex` or `purpose:medical`. */
const brokenRuleSchema = once(() =>
  z.strictObject({ code: z.enum(payOutRefusals), rule: z.string() }).meta({ id: "BrokenRule" }),
);

/** Who takes the next step. `mine`: whether the caller may: they hold that role, and had no part that rules it out. */
const nextStepSchema = once(() =>
  z
    .strictObject({
      step: z.enum(["first", "second", "payment"]),
      role: z.enum(["station_lead", "finance", "ngo_manager"]),
      mine: z.boolean(),
    })
    .meta({ id: "NextStep" }),
);
export type NextStep = z.input<ReturnType<typeof nextStepSchema>>;

/**
 * A disbursement as staff reads it. `broken`: what it would break now, while it is not yet approved. `number`: what a person
 * who is helped is called in the project. `step`: 1 at the station, 2 at the operator.
 */
export const disbursementSchema = once(() =>
  z
    .strictObject({
      disbursementId: idSchema("disbursement"),
      projectId: idSchema("project"),
      source: z.enum(fundSources),
      purpose: z.enum(purposeCodes),
      amount: z.int(),
      currency: currencySchema(),
      payee: z.enum(payees),
      beneficiaries: z.array(z.strictObject({ slotId: idSchema("slot"), number: z.int(), amount: z.int() })),
      activityId: idSchema("need").nullable(),
      status: z.enum(disbursementStatuses),
      requestedBy: z.string(),
      requestedAt: isoInstantSchema(),
      approvals: z.array(z.strictObject({ step: z.int(), by: z.string(), at: isoInstantSchema() })),
      next: nextStepSchema().nullable(),
      broken: brokenRuleSchema().nullable(),
      refused: z
        .strictObject({
          by: z.string(),
          at: isoInstantSchema(),
          reason: z.enum(refusalReasons).or(brokenRuleSchema()),
        })
        .nullable(),
      heldUntil: isoInstantSchema().nullable(),
      execution: z.strictObject({ by: z.string(), on: isoDaySchema(), bankReference: z.string() }).nullable(),
      evidence: z.array(
        z.strictObject({
          url: z.string(),
          description: z.string(),
          addedBy: z.string(),
          addedAt: isoInstantSchema(),
        }),
      ),
    })
    .meta({ id: "Disbursement" }),
);
export type DisbursementView = z.input<ReturnType<typeof disbursementSchema>>;

export const disbursementsSchema = once(() =>
  z
    .strictObject({ items: z.array(disbursementSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "Disbursements" }),
);

/** What the bank has paid on a day, as everybody reads it. `people`: how many it was for; 0 of an activity. */
const paidOutSchema = once(() =>
  z
    .strictObject({
      on: isoDaySchema(),
      amount: moneySchema(),
      purpose: z.enum(purposeCodes),
      people: z.int().min(0),
    })
    .meta({ id: "PaidOut" }),
);
export type PaidOutView = z.input<ReturnType<typeof paidOutSchema>>;

export const allPaidOutSchema = once(() =>
  z
    .strictObject({ items: z.array(paidOutSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "AllPaidOut" }),
);
