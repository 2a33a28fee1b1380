import type { Platform } from "#shared/platform/platform.ts";
import type { DisbursementStore } from "../disbursements/store.ts";
import type { OfflineStore } from "../offline/store.ts";
import type { PayoutStore } from "../payouts/store.ts";
import type { SuspenseStore } from "../suspense/store.ts";
import type { StatementStore } from "./store.ts";

/** What lines are compared with. */
export interface CandidateDeps {
  readonly statements: Pick<StatementStore, "listProjects" | "findMatches">;
  readonly offline: Pick<OfflineStore, "list">;
  readonly disbursements: Pick<DisbursementStore, "list">;
  readonly suspense: Pick<SuspenseStore, "listReturned">;
  readonly payouts: Pick<PayoutStore, "listArriving">;
}

/** What the use cases of statements work with. */
export interface StatementsDeps extends CandidateDeps, Pick<Platform, "cursors" | "envelope"> {
  readonly statements: StatementStore;
  /** Seconds for which a call waits for the books to decide. */
  readonly patience: number;
}
