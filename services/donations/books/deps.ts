import type { Platform } from "#shared/platform/platform.ts";
import type { DonationRow } from "../giving/rows.ts";
import type { DonationStore } from "../giving/store.ts";
import type { EventRow, InstructionRow } from "../inbox/rows.ts";
import type { InboxStore } from "../inbox/store.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { Payments } from "../stripe/deps.ts";
import type { DisputeFact } from "../stripe/rules/dispute-fact.ts";
import type { Expected, PaymentFact, SubscriptionFact } from "../stripe/rules/fact.ts";
import type { PayoutFact } from "../stripe/rules/payout-fact.ts";
import type { Booking } from "./rules/booking.ts";
import type { AskedRefund } from "./rules/decide.ts";
import type { LedgerStore } from "./store.ts";

/** What the use cases of the books work with. */
export interface BooksDeps extends Pick<Platform, "blindIndex" | "cursors"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly donations: Pick<DonationStore, "listByDonor">;
  readonly ledger: LedgerStore;
}

/** A payment of a subscription, with the gift that it is. */
export interface Cycle {
  /** Undefined where nothing was paid at Stripe. */
  readonly paymentId: string | undefined;
  readonly projectId: string | undefined;
  /** The gift as an intent that is not stored (version 0); undefined where no donor of ours began the subscription. */
  readonly donation: DonationRow | undefined;
  /** What else is written where the gift is booked. */
  readonly moves: NonNullable<Booking["moves"]>;
}

/** What the poster works with. */
export interface PosterDeps extends Pick<Platform, "clock" | "ids" | "log"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly inbox: Pick<InboxStore, "find" | "listDue">;
  readonly donations: Pick<DonationStore, "findDonation">;
  readonly ledger: Pick<LedgerStore, "findPayment" | "findPostings" | "findShard" | "book">;
  /** What an instruction changes: decided by the area that gave it. */
  readonly bookingOfInstruction: (row: InstructionRow) => Promise<Booking>;
  /** What an event changes that another area decides on; resolves also with the ids of the events that waited for it. */
  readonly bookingOfFact: (
    row: EventRow,
    fact: DisputeFact | PayoutFact,
  ) => Promise<{ readonly booking: Booking; readonly waiting: readonly string[] }>;
  /** A refund that was begun here, by our id. */
  readonly findAskedRefund: (refundId: string) => Promise<AskedRefund | undefined>;
  /** The gift that an invoice or a payment is; undefined for a payment of no subscription. */
  readonly cycleOf: (
    by: { readonly invoiceId: string } | { readonly paymentId: string },
    money: { readonly amount: number; readonly currency: string },
  ) => Promise<Cycle | undefined>;
  /** What becomes of the place that a gift is for, as its gift changes to a status; undefined where it is for none. */
  readonly sponsorshipOf: (
    donation: DonationRow,
    status: DonationRow["status"],
  ) => Promise<
    (Pick<Booking, "moves" | "unchanged"> & { readonly sponsorship: DonationRow["sponsorship"] }) | undefined
  >;
  /** What an event about a subscription, or its checkout, changes besides money. */
  readonly bookingOfSubscription: (
    row: EventRow,
    fact: SubscriptionFact | Extract<PaymentFact, { kind: "closed" }>,
  ) => Promise<Booking>;
  readonly feeOf: Payments["feeOf"];
  readonly expected: Expected;
}
