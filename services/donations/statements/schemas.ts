import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema } from "#shared/values/money.ts";
import { confirmedWordsSchema, publicLine } from "#shared/values/public-text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";

/** Lines of one statement at most: its lines are booked by parts, each in one transaction. */
export const mostLines = 500;

/**
 * `imported`: another person has to look at what its lines were taken for. `booking`: they did, and the books write what they
 * say. Then `approved`; or `refused`, and nothing came of it.
 */
export const statementStatuses = ["imported", "booking", "approved", "refused"] as const;

/** States of a statement that the books are about to end. */
export const statementPending = ["booking"] as const;

/** What of the books a line can be. */
export const matchWiths = ["offline-gift", "disbursement", "returned", "payout"] as const;
export type MatchWith = (typeof matchWiths)[number];

/** Why a line is taken for something: the same number and sum, or the same sum within three days. */
const matchReasons = ["reference", "amount-and-day"] as const;
export type MatchReason = (typeof matchReasons)[number];

/**
 * A bank's statement as a file: CSV or .xlsx, as the bank gives it. `account`: the last four digits of the account's number;
 * needed where the file does not say it. `opening`, `closing`: the balances in minor units, where the file has none.
 * `operatorId`: whose account it is, for who works for several.
 */
export const importStatementSchema = once(() =>
  z
    .strictObject({
      file: z.base64().max(1_500_000),
      account: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      currency: currencySchema().default("CNY"),
      operatorId: idSchema("operator").optional(),
      opening: z.int().optional(),
      closing: z.int().optional(),
    })
    .meta({ id: "ImportBankStatement" }),
);

export const statementParamsSchema = once(() => z.object({ statementId: idSchema("bankStatement") }));

/**
 * Approves a statement as it was read: `seen` is that of the answer. `apart`: lines that are not what they were taken for.
 * `own`: lines of money that went out for something of the organisation's own, such as a fee of the bank. `notes`: what should
 * be known of money that nothing in the books is like, without naming anybody.
 */
export const approveStatementSchema = once(() =>
  z
    .strictObject({
      seen: z.string().regex(/^[\w-]{1,64}$/),
      apart: z.array(z.int()).max(mostLines).default([]),
      own: z.array(z.int()).max(mostLines).default([]),
      notes: z
        .array(z.strictObject({ line: z.int(), note: publicLine(100) }))
        .max(100)
        .default([]),
      confirmedWords: confirmedWordsSchema().optional(),
    })
    .meta({ id: "ApproveBankStatement" }),
);

/** Why it was refused, from a closed list, so that nothing that is written here can name anybody. */
export const statementReasons = ["wrong-account", "wrong-file", "other"] as const;

export const refuseStatementSchema = once(() =>
  z.strictObject({ reason: z.enum(statementReasons) }).meta({ id: "RefuseBankStatement" }),
);

/**
 * What a line is taken for, or was. `match`: money that the books have. `suspense`: money that came and that nothing is like.
 * `own`: something of the organisation's own. `unknown`: money that went out and that nothing is like.
 */
export const outcomeSchema = once(() =>
  z.strictObject({
    kind: z.enum(["match", "suspense", "own", "unknown"]),
    with: z.enum(matchWiths).optional(),
    id: z.string().optional(),
    projectId: z.string().nullable().optional(),
    reason: z.enum(matchReasons).optional(),
    /** The books have the number with another sum. */
    otherSum: z.boolean().optional(),
    note: z.string().optional(),
  }),
);
export type Outcome = z.infer<ReturnType<typeof outcomeSchema>>;

const common = once(
  () =>
    ({
      statementId: idSchema("bankStatement"),
      operatorId: idSchema("operator"),
      account: z.string(),
      currency: currencySchema(),
      from: isoDaySchema(),
      to: isoDaySchema(),
      opening: z.int().nullable(),
      closing: z.int().nullable(),
      /** Lines that no statement before has, and those that one has. */
      lines: z.int(),
      known: z.int(),
      status: z.enum(statementStatuses),
      importedBy: z.string(),
      importedAt: isoInstantSchema(),
      approved: z.strictObject({ by: z.string(), at: isoInstantSchema() }).nullable(),
      refused: z
        .strictObject({ by: z.string(), at: isoInstantSchema(), reason: z.enum(statementReasons) })
        .nullable(),
    }) as const,
);

/** `text`: what the bank prints of it, and who is on the other side; null to whoever only looks into the books. */
const lineSchema = once(() =>
  z.strictObject({
    line: z.int(),
    on: isoDaySchema(),
    amount: z.int(),
    balance: z.int().nullable(),
    reference: z.string().nullable(),
    text: z.string().nullable(),
    outcome: outcomeSchema(),
  }),
);
export type LineView = z.input<ReturnType<typeof lineSchema>>;

/**
 * A statement with its lines, the earliest first; sums in minor units, below zero where money went out. While it is imported,
 * `outcome` is what a line would be taken for now, and `seen` stands for all of them.
 */
export const statementSchema = once(() =>
  z
    .strictObject({
      ...common(),
      seen: z.string(),
      mayApprove: z.boolean(),
      items: z.array(lineSchema()),
    })
    .meta({ id: "BankStatement" }),
);
export type StatementView = z.input<ReturnType<typeof statementSchema>>;

export const statementsSchema = once(() =>
  z
    .strictObject({ items: z.array(z.strictObject(common())), nextCursor: z.string().nullable() })
    .meta({ id: "BankStatements" }),
);
export type StatementItem = z.input<ReturnType<typeof statementsSchema>>["items"][number];
