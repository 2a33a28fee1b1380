import type { CountyNetworkStore } from "../county-network/store.ts";
import type { ReferenceStore } from "../reference/store.ts";

/** What the use cases of this area work with. */
export interface StationDeps {
  readonly networks: CountyNetworkStore;
  readonly reference: ReferenceStore;
  /** Brings the role cards of the county's staff and programs up to date. */
  readonly rewriteRoleCards: (county: string) => Promise<void>;
}
