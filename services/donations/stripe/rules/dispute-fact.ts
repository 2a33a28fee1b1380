import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { KeptEvent } from "../../inbox/rows.ts";
import { type DisputeStatus, disputeStatuses } from "../schemas.ts";
import { movedSchema, stripeAmountSchema, stripeCurrencySchema, stripeIdSchema } from "./values.ts";

/** A movement of a dispute: money taken (below zero) or given back, in minor units of the currency it settled in. */
export interface DisputeMovement {
  readonly transactionId: string;
  readonly amount: number;
  readonly fee: number;
  readonly currency: string;
  readonly exchangeRate: number | null;
}

/** What an event says of a dispute: how it stands, and all that it has moved so far. Amounts in minor units. */
export interface DisputeFact {
  readonly kind: "dispute";
  readonly disputeId: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: DisputeStatus;
  readonly reason: string;
  /** Seconds since 1970, like `at`, the time of the event. */
  readonly dueBy: number | null;
  readonly at: number;
  /** Whether evidence was handed in. */
  readonly answered: boolean;
  readonly movements: readonly DisputeMovement[];
}

const disputeSchema = once(() =>
  z.object({
    object: z.literal("dispute"),
    id: stripeIdSchema(),
    status: z.enum(disputeStatuses),
    amount: stripeAmountSchema(),
    currency: stripeCurrencySchema(),
    payment_intent: stripeIdSchema(),
    reason: z.string().regex(/^\w{1,100}$/),
    due_by: z.number().nullable(),
    submission_count: z.int().min(0),
  }),
);

const movementsSchema = once(() =>
  z.array(
    z.object({
      id: stripeIdSchema(),
      amount: movedSchema(),
      fee: z.int(),
      currency: stripeCurrencySchema(),
      exchangeRate: z.number().nullable(),
    }),
  ),
);

/** How a dispute can end. */
const ends: readonly DisputeStatus[] = ["warning_closed", "won", "lost", "prevented"];

/**
 * Reads an event about a dispute; undefined if it contradicts itself: a type that does not fit the state, money that an
 * inquiry is said to have moved, more back than was taken.
 */
export const disputeFactOf = ({
  type,
  subject,
  transactions,
  created,
}: KeptEvent): DisputeFact | undefined => {
  const dispute = disputeSchema().safeParse(subject).data;
  const moved = movementsSchema().safeParse(transactions).data;
  if (!dispute || !moved) return undefined;
  const { status } = dispute;
  if (type === "charge.dispute.closed" && !ends.includes(status)) return undefined;
  const movements = moved.map(({ id, ...movement }) => ({ transactionId: id, ...movement }));
  const taken = movements.some(({ amount }) => amount < 0);
  const returned = movements.some(({ amount }) => amount > 0);
  if (type === "charge.dispute.funds_withdrawn" && !taken) return undefined;
  if (type === "charge.dispute.funds_reinstated" && !returned) return undefined;
  if (returned && !taken) return undefined;
  if (status.startsWith("warning_") && taken) return undefined;
  return {
    kind: "dispute",
    disputeId: dispute.id,
    paymentId: dispute.payment_intent,
    amount: dispute.amount,
    currency: dispute.currency,
    status,
    reason: dispute.reason,
    dueBy: dispute.due_by,
    at: created,
    answered: dispute.submission_count > 0,
    movements,
  };
};
