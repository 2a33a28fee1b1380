import type { Platform } from "#shared/platform/platform.ts";
import type { LedgerStore } from "../books/store.ts";
import type { DisbursementStore } from "../disbursements/store.ts";
import type { OfflineStore } from "../offline/store.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { DisclosureStore } from "./store.ts";

/** What the figures of a period are read with. */
export interface PeriodReading {
  readonly ledger: Pick<LedgerStore, "findFunds" | "listEarliest">;
  readonly disbursements: Pick<DisbursementStore, "find">;
  readonly offline: Pick<OfflineStore, "list">;
  readonly disclosures: Pick<DisclosureStore, "listServedDays">;
}

/** What the use cases of statements work with. */
export interface DisclosureDeps extends PeriodReading, Pick<Platform, "cursors"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly disclosures: DisclosureStore;
}
