import type { Platform } from "#shared/platform/platform.ts";
import type { AcknowledgmentStore } from "../acknowledgments/store.ts";
import type { LedgerStore } from "../books/store.ts";
import type { DisbursementStore } from "../disbursements/store.ts";
import type { DisclosureStore } from "../disclosure/store.ts";
import type { DisputeStore } from "../disputes/store.ts";
import type { DonationStore } from "../giving/store.ts";
import type { InboxStore } from "../inbox/store.ts";
import type { OfflineStore } from "../offline/store.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { StripeAccount } from "../stripe/deps.ts";
import type { TraceStore } from "../trace/store.ts";
import type { ReconciliationStore } from "./store.ts";

/** What the chains are read with. */
export interface LedgerReading {
  readonly ledger: Pick<LedgerStore, "findFunds" | "listAsStored" | "findBookedKeys">;
  readonly reconciliations: Pick<ReconciliationStore, "scan">;
  /** Waits until what was just written is to be read everywhere; then what differed is read again. */
  readonly settle: () => Promise<void>;
}

/** What all rows about money are read with. */
export interface BooksReading extends LedgerReading {
  readonly donations: Pick<DonationStore, "findDonations">;
  readonly disbursements: Pick<DisbursementStore, "list">;
  readonly disputes: Pick<DisputeStore, "find">;
  readonly offline: Pick<OfflineStore, "findMany">;
  readonly acknowledgments: Pick<AcknowledgmentStore, "listWhole">;
  readonly trace: Pick<TraceStore, "findTraced" | "listShares">;
  readonly disclosures: Pick<DisclosureStore, "listAll">;
}

/** What a reconciliation is made and kept with. */
export interface ReconcilingDeps extends BooksReading, Pick<Platform, "clock"> {
  readonly log: Pick<Platform["log"], "error">;
  readonly inbox: Pick<InboxStore, "appendEvent">;
  readonly ledger: LedgerReading["ledger"] & Pick<LedgerStore, "findPostings">;
  /** Undefined where Stripe's keys are not known: Stripe is not compared then. */
  readonly account: StripeAccount | undefined;
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly reconciliations: ReconciliationStore;
}

/** What the use cases read. */
export interface ReconciliationDeps {
  readonly reconciliations: Pick<ReconciliationStore, "findLatest">;
}
