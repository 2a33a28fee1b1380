import type { Platform } from "#shared/platform/platform.ts";
import type { LedgerStore } from "../books/store.ts";
import type { DonationStore } from "../giving/store.ts";
import type { EventRow } from "../inbox/rows.ts";
import type { DisputeFact } from "../stripe/rules/dispute-fact.ts";
import { bookingOfDispute } from "./rules/booking.ts";
import type { DisputeStore } from "./store.ts";

interface Deps extends Pick<Platform, "clock" | "ids"> {
  readonly ledger: Pick<LedgerStore, "findPayment" | "findFunds">;
  readonly donations: Pick<DonationStore, "findDonation">;
  readonly disputes: Pick<DisputeStore, "find">;
}

/** What the poster decides on an event about a dispute by: the state just read. */
export const bookDispute =
  ({ ledger, donations, disputes, clock, ids }: Deps) =>
  async (inbox: EventRow, fact: DisputeFact): Promise<ReturnType<typeof bookingOfDispute>> => {
    const [payment, dispute] = await Promise.all([
      ledger.findPayment(fact.paymentId),
      disputes.find(fact.disputeId),
    ]);
    const booked = payment?.status === "booked" ? payment : undefined;
    const [shards, donation] = await Promise.all([
      booked ? ledger.findFunds(booked.projectId ?? "suspense") : [],
      booked?.donationId === undefined ? undefined : donations.findDonation(booked.donationId),
    ]);
    const postingId = (key: string): string => ids.derived("posting", key);
    return bookingOfDispute({ inbox, fact, dispute, payment, donation, shards, postingId, now: clock() });
  };
