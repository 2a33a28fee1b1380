import type { Platform } from "#shared/platform/platform.ts";
import type { LedgerStore } from "../books/store.ts";
import type { DisbursementStore } from "../disbursements/store.ts";
import type { DonationStore } from "../giving/store.ts";
import type { OfflineStore } from "../offline/store.ts";
import type { TraceStore } from "./store.ts";

/** What tracing a fund works with. */
export interface TracingDeps extends Pick<Platform, "clock" | "log"> {
  readonly ledger: Pick<LedgerStore, "findFunds" | "listEarliest">;
  readonly donations: Pick<DonationStore, "findDonation">;
  readonly offline: Pick<OfflineStore, "find">;
  readonly trace: TraceStore;
}

/** What the use cases of tracing work with, beside those of giving. */
export interface TraceDeps {
  readonly trace: Pick<TraceStore, "listShares">;
  readonly disbursements: Pick<DisbursementStore, "find">;
}
