import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { currencySchema } from "#shared/values/money.ts";
import { matchWiths, outcomeSchema, statementReasons, statementStatuses } from "./schemas.ts";

/** A bank's statement. What its lines say lies in the rows of its parts. */
export const statementRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("STATEMENT"),
    statementId: z.string(),
    /** Whose account it is. */
    organisation: z.string(),
    under: oversightSchema(),
    /** The last four digits of the account's number. */
    account: z.string(),
    currency: currencySchema(),
    /** ISO days of its first and last line. */
    from: z.string(),
    to: z.string(),
    /** In minor units. */
    opening: z.int().optional(),
    closing: z.int().optional(),
    lines: z.int(),
    known: z.int(),
    parts: z.int(),
    /** How many of its parts the books have written. */
    partsBooked: z.int(),
    status: z.enum(statementStatuses),
    importedBy: z.string(),
    importedAt: z.string(),
    approved: z.object({ by: z.string(), at: z.string() }).optional(),
    refused: z.object({ by: z.string(), at: z.string(), reason: z.enum(statementReasons) }).optional(),
    /** By the hash of its bytes. */
    file: z.string(),
    /** Its county's list, and its place in it. */
    book: z.string(),
    listed: z.string(),
  }),
);
export type StatementRow = z.infer<ReturnType<typeof statementRowSchema>>;

/** Some lines of a statement, the earliest first; as many as one transaction books. */
export const partRowSchema = once(() =>
  z.object({
    ...rowBase(),
    statementId: z.string(),
    part: z.int(),
    lines: z.array(
      z.object({
        line: z.int(),
        on: z.string(),
        amount: z.int(),
        balance: z.int().optional(),
        reference: z.string().optional(),
        /** What it was taken for when the statement was approved. */
        outcome: outcomeSchema().optional(),
      }),
    ),
    /** What the bank prints of each line, in the envelope of the statement: it names people. */
    sealed: z.string(),
    booked: z.boolean(),
  }),
);
export type PartRow = z.infer<ReturnType<typeof partRowSchema>>;

/** The sealed texts of a part, in the order of its lines. */
export const lineTextsSchema = once(() => z.strictObject({ texts: z.array(z.string()) }));

/** An account with its statements, but for refused ones. Every import writes it, so that two at once do not have the same line. */
export const accountRowSchema = once(() =>
  z.object({
    ...rowBase(),
    organisation: z.string(),
    currency: z.string(),
    statements: z.array(
      z.object({ statementId: z.string(), from: z.string(), to: z.string(), approved: z.boolean() }),
    ),
  }),
);
export type AccountRow = z.infer<ReturnType<typeof accountRowSchema>>;

/** Which statement a file is. The next one that is imported from it takes it over if that one was refused. */
export const fileRowSchema = once(() => z.object({ ...rowBase(), statementId: z.string() }));
export type FileRow = z.infer<ReturnType<typeof fileRowSchema>>;

/** A line of money that went out and that nothing in the books was like; `settled` once something is. */
export const unknownLineRowSchema = once(() =>
  z.object({
    ...rowBase(),
    statementId: z.string(),
    line: z.int(),
    amount: z.int(),
    currency: z.string(),
    under: oversightSchema(),
    status: z.literal("settled").optional(),
  }),
);
export type UnknownLineRow = z.infer<ReturnType<typeof unknownLineRowSchema>>;

/** Which line something of the books is. Of one thing there is one; never changed. */
export const bankMatchRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("MATCH"),
    id: z.string(),
    with: z.enum(matchWiths),
    /** The project whose books have it; absent of what was sent back out of suspense. */
    projectId: z.string().optional(),
    statementId: z.string(),
    line: z.int(),
    /** In minor units, below zero where money went out. */
    amount: z.int(),
    currency: z.string(),
  }),
);
export type BankMatchRow = z.infer<ReturnType<typeof bankMatchRowSchema>>;
