import type { LedgerStore } from "../books/store.ts";
import type { DisbursementStore } from "../disbursements/store.ts";
import type { OfflineStore } from "../offline/store.ts";
import type { StatementStore } from "../statements/store.ts";
import type { SuspenseStore } from "../suspense/store.ts";
import type { MonthStore } from "./store.ts";

/** What the use cases of months work with. */
export interface MonthsDeps {
  readonly months: MonthStore;
  readonly ledger: Pick<LedgerStore, "listWholeBook" | "findFunds">;
  readonly statements: Pick<StatementStore, "listProjects" | "list" | "listAccounts">;
  readonly offline: Pick<OfflineStore, "list">;
  readonly disbursements: Pick<DisbursementStore, "list">;
  readonly suspense: Pick<SuspenseStore, "list">;
}
