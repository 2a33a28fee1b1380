import type { LedgerStore } from "../books/store.ts";
import type { GivingDeps } from "../giving/deps.ts";
import type { RefundStore } from "./store.ts";

/** What the use cases of refunds work with. */
export interface RefundsDeps extends GivingDeps {
  readonly ledger: Pick<LedgerStore, "findPayment" | "findFunds">;
  readonly refunds: RefundStore;
  /** Seconds for which a call waits for the books to decide. */
  readonly patience: number;
}
