import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { isPaid } from "../giving/rules/donation-status.ts";
import { inboxIdOf } from "../inbox/keys.ts";
import type { EventRow, InboxRow, KeptEvent } from "../inbox/rows.ts";
import { type Fact, factOf } from "../stripe/rules/fact.ts";
import type { PosterDeps } from "./deps.ts";
import { type Booking, bookingOf, failedBooking, shardOfDecision } from "./rules/booking.ts";
import { decide, type LedgerState } from "./rules/decide.ts";

const readState = async (
  { ledger, donations, projects, findAskedRefund }: PosterDeps,
  fact: Fact,
  event: KeptEvent,
): Promise<LedgerState> => {
  const payment = "paymentId" in fact ? await ledger.findPayment(fact.paymentId) : undefined;
  const donationId = (payment?.status === "booked" ? payment.donationId : undefined) ?? event.donationId;
  const donation = donationId === undefined ? undefined : await donations.findDonation(donationId);
  const [refunded] = fact.kind === "refund" ? await ledger.findPostings([fact.refundId]) : [];
  const asked =
    fact.kind === "refund" && fact.askedAs !== undefined ? await findAskedRefund(fact.askedAs) : undefined;
  const project = donation && (await projects.findProject(donation.projectId));
  const under = project && oversightSchema().parse(project);
  return { payment, donation, projectId: event.projectId, under, refunded, asked };
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

/** Decides on an event and writes what follows. Resolves with the ids of the events that waited for it. */
const settleEvent = async (deps: PosterDeps, row: EventRow): Promise<readonly string[]> => {
  const { event } = row;
  const fact = factOf(event, deps.expected);
  if (fact.kind === "dispute" || fact.kind === "payout") {
    const { booking, waiting } = await deps.bookingOfFact(row, fact);
    await book(deps, booking);
    return waiting;
  }
  const paymentId = "paymentId" in fact ? fact.paymentId : undefined;
  const state = await readState(deps, fact, event);
  const decision = await decide(fact, state, deps.feeOf);
  const place = shardOfDecision(decision, paymentId);
  const shard = place && ((await deps.ledger.findShard(place)) ?? place);
  await book(deps, bookingOf({ row, paymentId, state, decision, shard }, deps.ids, deps.clock()));
  return decision.kind === "write" ? (state.payment?.waiting ?? []) : [];
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
