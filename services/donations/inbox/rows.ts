import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";

/** A field of a Stripe object that is no object itself. */
export const plainValueSchema = once(() => z.union([z.string(), z.number(), z.boolean(), z.null()]));

/**
 * A movement on Stripe's balance, as an event brings it along. `amount` (below zero where Stripe takes money) and `fee` in minor
 * units of `currency`, in which it settled; `exchangeRate`: how many of them one minor unit of the payment's currency is.
 */
export const keptTransactionSchema = once(() =>
  z.object({
    id: z.string(),
    amount: z.int(),
    fee: z.int(),
    currency: z.string(),
    exchangeRate: z.number().nullable(),
  }),
);

/** A Stripe event as the inbox keeps it. Nothing in it names a person. */
const keptEventSchema = once(() =>
  z.object({
    id: z.string(),
    type: z.string(),
    apiVersion: z.string().nullable(),
    livemode: z.boolean().nullable(),
    /** Seconds since 1970. */
    created: z.number(),
    /** The connected account whose event it is; absent for our own account's. */
    account: z.string().optional(),
    /** The fields the books need of the object that the event is about, as they were when Stripe sent it. */
    subject: z.record(z.string(), plainValueSchema()),
    /** Of a dispute: what it moved so far. */
    transactions: z.array(keptTransactionSchema()).optional(),
    /** Our own metadata on the object. */
    donationId: z.string().optional(),
    recurringGiftId: z.string().optional(),
    projectId: z.string().optional(),
    /** Of a refund that was begun here: our id. */
    refundId: z.string().optional(),
  }),
);
export type KeptEvent = z.infer<ReturnType<typeof keptEventSchema>>;

/**
 * What another area of the service decided and the poster is to book: money set aside, paid, or given back to its fund; a
 * gift that came by bank transfer or in cash; a part of an approved statement; what becomes of money in suspense; a
 * refund that is to be sent.
 */
const instructionSchema = once(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.enum(["disburse", "paid", "void"]), disbursementId: z.string() }),
    z.object({ kind: z.literal("offline-gift"), offlineDonationId: z.string() }),
    z.object({ kind: z.literal("statement"), statementId: z.string(), part: z.int() }),
    z.object({ kind: z.literal("allocate"), suspenseId: z.string(), proposal: z.int() }),
    z.object({ kind: z.literal("refund"), refundId: z.string() }),
  ]),
);
export type Instruction = z.infer<ReturnType<typeof instructionSchema>>;

/** The id of what an instruction is about; of a part of it, or a try, with its number. */
export const subjectOf = (instruction: Instruction): string => {
  switch (instruction.kind) {
    case "offline-gift":
      return instruction.offlineDonationId;
    case "statement":
      return `${instruction.statementId}.${instruction.part}`;
    case "allocate":
      return `${instruction.suspenseId}.${instruction.proposal}`;
    case "refund":
      return instruction.refundId;
    default:
      return instruction.disbursementId;
  }
};

const inboxBase = once(
  () =>
    ({
      ...rowBase(),
      sk: z.literal("EVENT"),
      status: z.enum(["new", "done", "parked"]),
      attempts: z.int(),
      outcome: z.string().optional(),
      due: z.string().optional(),
      dueAt: z.string().optional(),
      /** Seconds since 1970; set once it is done. */
      expiresAt: z.int().optional(),
    }) as const,
);
const eventRowSchema = once(() => z.object({ ...inboxBase(), event: keptEventSchema() }));
const instructionRowSchema = once(() => z.object({ ...inboxBase(), instruction: instructionSchema() }));
export type EventRow = z.infer<ReturnType<typeof eventRowSchema>>;
export type InstructionRow = z.infer<ReturnType<typeof instructionRowSchema>>;

/**
 * What is to be booked, a Stripe event or an instruction of ours: `new`, then `done` or `parked`, with the reason as
 * `outcome`. `due` and `dueAt` name the list and the instant at which the schedule tries it again; what is parked without
 * them waits for a person.
 */
export const inboxRowSchema = once(() => z.union([eventRowSchema(), instructionRowSchema()]));
export type InboxRow = z.infer<ReturnType<typeof inboxRowSchema>>;
