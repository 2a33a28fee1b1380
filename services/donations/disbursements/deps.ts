import type { Platform } from "#shared/platform/platform.ts";
import type { LedgerStore } from "../books/store.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { SlotStore } from "../sponsorship/store.ts";
import type { DisbursementStore } from "./store.ts";

/** What the use cases of disbursements, and the decision of the books on one, work with. */
export interface DisbursementsDeps extends Pick<Platform, "cursors"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly slots: Pick<SlotStore, "findSlot">;
  readonly ledger: Pick<LedgerStore, "findFunds">;
  readonly disbursements: DisbursementStore;
  /** Seconds for which a call waits for the books to decide. */
  readonly patience: number;
}
