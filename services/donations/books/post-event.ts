import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import type { KeptEvent } from "../stripe/rows.ts";
import { factOf } from "../stripe/rules/fact.ts";
import type { PosterDeps } from "./deps.ts";
import { bookingOf } from "./rules/booking.ts";
import { decide, type LedgerState } from "./rules/decide.ts";

const readState = async (
  { ledger, donations, projects }: PosterDeps,
  paymentId: string | undefined,
  event: KeptEvent,
): Promise<LedgerState> => {
  const payment = paymentId === undefined ? undefined : await ledger.findPayment(paymentId);
  const donationId = (payment?.status === "booked" ? payment.donationId : undefined) ?? event.donationId;
  const donation = donationId === undefined ? undefined : await donations.findDonation(donationId);
  const project = donation && (await projects.findProject(donation.projectId));
  return { payment, donation, projectId: event.projectId, under: project && oversightSchema.parse(project) };
};

/** Decides on an event and writes what follows. Resolves with the ids of the events that waited for it. */
const settle = async (deps: PosterDeps, eventId: string): Promise<readonly string[]> => {
  const row = await deps.inbox.findEvent(eventId);
  if (!row || row.status === "done" || (row.status === "parked" && !row.due)) return [];
  const { event } = row;
  const fact = factOf(event, deps.expected);
  const paymentId = "paymentId" in fact ? fact.paymentId : undefined;
  const state = await readState(deps, paymentId, event);
  const decision = await decide(fact, state, deps.feeOf);
  await deps.ledger.book(bookingOf({ row, paymentId, state, decision }, deps.ids, deps.clock()));

  const fields = { eventId, type: event.type, outcome: decision.outcome };
  if (decision.kind === "parked") deps.log.warn("event-parked", fields);
  if (decision.outcome.startsWith("suspense")) deps.log.warn("money-in-suspense", fields);
  return decision.kind === "write" ? (state.payment?.waiting ?? []) : [];
};

/**
 * Books an event of the inbox, then those that waited for it. Nothing else writes to the books. An event that is
 * settled already changes nothing.
 * @throws Problem `busy` if others keep changing the same rows; the stream or the schedule then delivers it again
 */
export const postEvent = async (deps: PosterDeps, eventId: string): Promise<void> => {
  const pending = [eventId];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const id = next;
    pending.push(...(await retryOnConflict(() => settle(deps, id))));
  }
};
