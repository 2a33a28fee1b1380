import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { isPaid } from "../giving/rules/donation-status.ts";
import { inboxIdOf } from "../inbox/keys.ts";
import type { EventRow, InboxRow, KeptEvent } from "../inbox/rows.ts";
import { factOf, type InvoicePaid, type PaymentFact } from "../stripe/rules/fact.ts";
import type { Cycle, PosterDeps } from "./deps.ts";
import { type Booking, bookingOf, failedBooking, shardOfDecision } from "./rules/booking.ts";
import { decide, type LedgerState } from "./rules/decide.ts";

/** An event as the ledger decides on it. */
interface Read {
  readonly fact: PaymentFact;
  readonly event: KeptEvent;
  /** Set where the payment is one of a subscription's. */
  readonly cycle: Cycle | undefined;
}

const unclear = (why: string): PaymentFact => ({ kind: "unclear", why });

/** Of which gift a payment without ids of ours is: an invoice's payment has none, and its invoice does not name it. */
const readCycle = async (
  { cycleOf }: PosterDeps,
  fact: PaymentFact | InvoicePaid,
  event: KeptEvent,
): Promise<Read> => {
  if (fact.kind === "payment" && event.donationId === undefined)
    return { fact, event, cycle: await cycleOf({ paymentId: fact.paymentId }, fact) };
  if (fact.kind !== "invoice-paid") return { fact, event, cycle: undefined };
  const { invoiceId, amount, currency } = fact;
  const cycle = await cycleOf({ invoiceId }, { amount, currency });
  const paymentId = cycle?.paymentId;
  if (paymentId === undefined) return { fact: unclear("no-payment"), event, cycle };
  return { fact: { kind: "payment", paymentId, amount, currency }, event, cycle };
};

const readState = async (
  { ledger, donations, projects, findAskedRefund }: PosterDeps,
  { fact, event, cycle }: Read,
): Promise<LedgerState> => {
  const payment = "paymentId" in fact ? await ledger.findPayment(fact.paymentId) : undefined;
  const donationId = (payment?.status === "booked" ? payment.donationId : undefined) ?? event.donationId;
  const donation = donationId === undefined ? cycle?.donation : await donations.findDonation(donationId);
  const [refunded] = fact.kind === "refund" ? await ledger.findPostings([fact.refundId]) : [];
  const asked =
    fact.kind === "refund" && fact.askedAs !== undefined ? await findAskedRefund(fact.askedAs) : undefined;
  const project = donation && (await projects.findProject(donation.projectId));
  const under = project && oversightSchema().parse(project);
  return { payment, donation, projectId: cycle?.projectId ?? event.projectId, under, refunded, asked };
};

/** Writes what an event changes; says so if it is a gift, and if it is left to a person. */
const book = async ({ ledger, log }: PosterDeps, booking: Booking): Promise<void> => {
  await ledger.book(booking);
  const { row, move } = booking.inbox;
  const type = "event" in row ? row.event.type : row.instruction.kind;
  const fields = { eventId: inboxIdOf(row.pk), type, outcome: move.outcome };
  if (move.status === "parked" && move.due === undefined) log.warn("event-parked", fields);
  if (move.outcome?.startsWith("suspense")) log.warn("money-in-suspense", fields);
  const { donation } = booking;
  if (donation?.move.status === "paid" && !isPaid(donation.row)) log.info("gift-booked", fields);
};

/** A booking with what else of its gift changes: the month of a monthly gift that it is, the place that it is for. */
const withPromises = async (
  { sponsorshipOf }: PosterDeps,
  booking: Booking,
  cycle: Cycle | undefined,
): Promise<Booking> => {
  const { donation } = booking;
  if (!donation) return booking;
  if (donation.row.version === 0) return { ...booking, moves: cycle?.moves };
  const placed = await sponsorshipOf(donation.row, donation.move.status);
  if (!placed) return booking;
  const { sponsorship, ...more } = placed;
  return { ...booking, ...more, donation: { ...donation, move: { ...donation.move, sponsorship } } };
};

/** Decides on an event about money and writes what follows. Resolves with the ids of the events that waited for it. */
const settleMoney = async (
  deps: PosterDeps,
  row: EventRow,
  told: PaymentFact | InvoicePaid,
): Promise<readonly string[]> => {
  const read = await readCycle(deps, told, row.event);
  const { fact, cycle } = read;
  const paymentId = "paymentId" in fact ? fact.paymentId : undefined;
  const state = await readState(deps, read);
  const decision = await decide(fact, state, deps.feeOf);
  const place = shardOfDecision(decision, paymentId);
  const shard = place && ((await deps.ledger.findShard(place)) ?? place);
  const booking = bookingOf({ row, paymentId, state, decision, shard }, deps.ids, deps.clock());
  await book(deps, await withPromises(deps, booking, cycle));
  return decision.kind === "write" ? (state.payment?.waiting ?? []) : [];
};

const settleEvent = async (deps: PosterDeps, row: EventRow): Promise<readonly string[]> => {
  const told = factOf(row.event, deps.expected);
  if (told.kind === "dispute" || told.kind === "payout") {
    const { booking, waiting } = await deps.bookingOfFact(row, told);
    await book(deps, booking);
    return waiting;
  }
  if (
    told.kind === "invoice-failed" ||
    told.kind === "subscription-changed" ||
    told.kind === "subscription-ended" ||
    (told.kind === "closed" && row.event.recurringGiftId !== undefined)
  ) {
    await book(deps, await deps.bookingOfSubscription(row, told));
    return [];
  }
  return settleMoney(deps, row, told);
};

const settle = async (deps: PosterDeps, row: InboxRow): Promise<readonly string[]> => {
  if ("event" in row) return settleEvent(deps, row);
  const booking = await deps.bookingOfInstruction(row);
  await book(deps, booking);
  return booking.again ? [inboxIdOf(row.pk) ?? row.pk] : [];
};

/** Settles an event or an instruction. What fails is kept with its reason and tried again later, so that it holds nothing else up. */
const settleOrKeep = async (
  deps: PosterDeps,
  eventId: string,
  isOpen: (row: InboxRow) => boolean,
): Promise<readonly string[]> => {
  const row = await deps.inbox.find(eventId);
  if (!row || !isOpen(row)) return [];
  try {
    return await settle(deps, row);
  } catch (error) {
    if (error instanceof ConditionFailed) throw error;
    deps.log.error("event-failed", error, { eventId, attempts: row.attempts + 1 });
    await book(deps, failedBooking(row, error, deps.clock()));
    return [];
  }
};

/** A parked event is open while it is due; one that waited for its payment is open once more when that is booked. */
const isOpen = ({ status, due }: InboxRow): boolean =>
  status === "new" || (status === "parked" && due !== undefined);
const isOpenForPayment = ({ status }: InboxRow): boolean => status !== "done";

/**
 * Books an event or an instruction of the inbox, then those that waited for it. Nothing else writes to the books. One that is
 * settled already changes nothing; one that fails is tried again later, and at last parked with its reason.
 * @throws Problem `busy` if others keep changing the same rows, and what the database raises while it is away; the
 * stream or the schedule then delivers the event again
 */
export const postEvent = async (deps: PosterDeps, eventId: string): Promise<void> => {
  const pending = [...(await retryOnConflict(() => settleOrKeep(deps, eventId, isOpen)))];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const id = next;
    pending.push(...(await retryOnConflict(() => settleOrKeep(deps, id, isOpenForPayment))));
  }
};
