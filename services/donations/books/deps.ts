import type { Platform } from "#shared/platform/platform.ts";
import type { DonationStore } from "../giving/store.ts";
import type { EventRow, InstructionRow } from "../inbox/rows.ts";
import type { InboxStore } from "../inbox/store.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { Payments } from "../stripe/deps.ts";
import type { Expected, Fact, PaymentFact } from "../stripe/rules/fact.ts";
import type { Booking } from "./rules/booking.ts";
import type { AskedRefund } from "./rules/decide.ts";
import type { LedgerStore } from "./store.ts";

/** What the use cases of the books work with. */
export interface BooksDeps extends Pick<Platform, "blindIndex" | "cursors"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly donations: Pick<DonationStore, "listByDonor">;
  readonly ledger: LedgerStore;
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
    fact: Exclude<Fact, PaymentFact>,
  ) => Promise<{ readonly booking: Booking; readonly waiting: readonly string[] }>;
  /** A refund that was begun here, by our id. */
  readonly findAskedRefund: (refundId: string) => Promise<AskedRefund | undefined>;
  readonly feeOf: Payments["feeOf"];
  readonly expected: Expected;
}
