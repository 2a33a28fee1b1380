import type { Platform } from "#shared/platform/platform.ts";
import type { LedgerStore } from "../books/store.ts";
import type { DisbursementStore } from "../disbursements/store.ts";
import type { OfflineStore } from "../offline/store.ts";
import type { ProjectStore } from "../projects/store.ts";

/** What a month is read with. */
export interface MonthReading {
  readonly ledger: Pick<LedgerStore, "findFunds" | "listEarliest">;
  readonly disbursements: Pick<DisbursementStore, "find">;
  readonly offline: Pick<OfflineStore, "find">;
}

/** What the use cases of audits work with. */
export interface AuditDeps extends MonthReading, Pick<Platform, "cursors"> {
  readonly projects: Pick<ProjectStore, "findProject">;
}
