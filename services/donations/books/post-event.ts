import type { DynamoDBRecord } from "aws-lambda";
import { ConditionFailed } from "#shared/db/write.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Problem } from "#shared/problem/problem.ts";
import { changeOf } from "#shared/published/publisher.ts";
import { dueLists } from "../stripe/rows.ts";
import { type Expected, factOf } from "../stripe/rules/fact.ts";
import type { KeptEvent } from "../stripe/rules/kept-event.ts";
import { bookingOf } from "./rules/booking.ts";
import { decide, type FeeOf } from "./rules/decide.ts";
import type { DonationStore } from "./store.ts";

export interface PosterDeps extends Pick<Platform, "clock" | "ids" | "log"> {
  readonly store: Pick<DonationStore, "findEvent" | "findPayment" | "findDonation" | "listDue" | "book">;
  readonly expected: Expected;
  readonly feeOf: FeeOf;
}

/** Decisions on one event while others change what it is about; then the stream, or the sweep, brings it again. */
const attempts = 8;

/** Turns inbox rows into books; the only place that does. */
export const createPoster = (deps: PosterDeps) => {
  const { store, clock, log } = deps;

  const standingOf = async (paymentId: string | undefined, event: KeptEvent) => {
    const payment = paymentId === undefined ? undefined : await store.findPayment(paymentId);
    const donationId = (payment?.status === "booked" ? payment.donationId : undefined) ?? event.donationId;
    const donation = donationId === undefined ? undefined : await store.findDonation(donationId);
    return { payment, donation, projectId: event.projectId };
  };

  /** Decides on an event and writes what follows; resolves with the events that waited for that. */
  const settle = async (eventId: string): Promise<readonly string[]> => {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const row = await store.findEvent(eventId);
      if (!row || row.status === "done" || (row.status === "parked" && !row.due)) return [];
      const fact = factOf(row.event, deps.expected);
      const paymentId = "paymentId" in fact ? fact.paymentId : undefined;
      const standing = await standingOf(paymentId, row.event);
      const decision = await decide(fact, standing, deps.feeOf);
      const booking = bookingOf({ row, paymentId, standing, decision }, deps.ids, clock());
      try {
        await store.book(booking);
      } catch (error) {
        if (error instanceof ConditionFailed) continue;
        throw error;
      }
      const fields = { eventId, type: row.event.type, outcome: decision.outcome };
      if (decision.kind === "parked") log.warn("event-parked", fields);
      if (decision.outcome.startsWith("suspense")) log.warn("money-in-suspense", fields);
      return decision.kind === "write" ? (standing.payment?.waiting ?? []) : [];
    }
    throw new Problem("busy");
  };

  /** Settles an event, then those that waited for it. */
  const drive = async (eventId: string): Promise<void> => {
    const left = [eventId];
    for (let next = left.shift(); next !== undefined; next = left.shift()) left.push(...(await settle(next)));
  };

  return {
    /** Takes the table's stream: new events; and a ledger that somebody changed is told of. */
    takeRecord: async (record: DynamoDBRecord): Promise<void> => {
      const { old, new: row } = changeOf(record);
      const pk = String((row ?? old)?.pk);
      if (pk.startsWith("LEDGER#") && old)
        log.error("ledger-changed", new Error("a posting was changed"), { pk });
      if (pk.startsWith("INBOX#") && row?.status === "new") await drive(pk.slice("INBOX#".length));
    },

    /** Drives what is due: events that wait, and those the stream did not bring through. */
    sweep: async (): Promise<void> => {
      for (const list of dueLists) {
        const { rows } = await store.listDue(list, clock().toISOString());
        for (const { event } of rows) {
          await drive(event.id).catch((error) => log.error("event-failed", error, { eventId: event.id }));
        }
      }
    },
  };
};
