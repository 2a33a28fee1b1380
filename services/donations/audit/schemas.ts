import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { fundSources } from "#shared/published/events/projects.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { postingKinds } from "../books/schemas.ts";
import { pageQuerySchema } from "../giving/schemas.ts";

/** A month of the county: `2026-11`. */
export const auditParamsSchema = once(() =>
  z.object({
    projectId: idSchema("project"),
    month: z
      .string()
      .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
      .meta({ example: "2026-11" }),
  }),
);
export const auditQuerySchema = once(() => pageQuerySchema());

/** A fund in the month, in minor units: closing = opening + given - returned - paidOut + other. */
const fundMonthSchema = once(() =>
  z.strictObject({
    source: z.enum(fundSources),
    currency: z.string(),
    opening: z.int(),
    given: z.int(),
    returned: z.int(),
    paidOut: z.int(),
    other: z.int(),
    closing: z.int(),
  }),
);
export type FundMonth = z.infer<ReturnType<typeof fundMonthSchema>>;

/** The account of 《民间非营利组织会计制度》 that is proposed (待会计核对); null where none is. */
const proposedSchema = once(() =>
  z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
);

/** What an account took in the month, in minor units. */
const accountMonthSchema = once(() =>
  z.strictObject({
    account: z.string(),
    currency: z.string(),
    debit: z.int(),
    credit: z.int(),
  }),
);
export type AccountMonth = z.infer<ReturnType<typeof accountMonthSchema>>;

/**
 * What a voucher rests on. `record`: the payment service's own number, an entry by two people, or a pay-out with its pictures.
 * `reference`: of the payment, or the bank's. `people`: how many had a part in it here. Nobody is named.
 */
const evidenceSchema = once(() =>
  z.strictObject({
    record: z.enum(["payment-service", "offline-gift", "pay-out", "none"]),
    id: z.string().nullable(),
    reference: z.string().nullable(),
    people: z.int(),
    pictures: z.array(z.strictObject({ description: z.string(), url: z.string() })),
  }),
);
export type Evidence = z.infer<ReturnType<typeof evidenceSchema>>;

const voucherSchema = once(() =>
  z.strictObject({
    postingId: idSchema("posting"),
    kind: z.enum(postingKinds),
    at: isoInstantSchema(),
    source: z.enum(fundSources),
    currency: z.string(),
    entries: z.array(
      z.strictObject({
        account: z.string(),
        proposed: proposedSchema(),
        debit: z.int().nullable(),
        credit: z.int().nullable(),
      }),
    ),
    evidence: evidenceSchema(),
  }),
);
export type Voucher = z.input<ReturnType<typeof voucherSchema>>;

/**
 * A month of a project, to be checked: each fund from opening to closing, what each account took, and every voucher, the
 * earliest first, with what it rests on.
 */
export const auditPackSchema = once(() =>
  z
    .strictObject({
      projectId: idSchema("project"),
      name: z.string(),
      month: z.string(),
      from: isoDaySchema(),
      to: isoDaySchema(),
      funds: z.array(fundMonthSchema()),
      accounts: z.array(accountMonthSchema()),
      vouchers: z.int(),
      items: z.array(voucherSchema()),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "AuditPack" }),
);
