import type { Platform } from "#shared/platform/platform.ts";
import type { CountyNetworkStore } from "../county-network/store.ts";

/** What the use cases of this area work with. */
export interface ContractDeps extends Pick<Platform, "ids"> {
  readonly networks: CountyNetworkStore;
  /** Brings the role cards of the county's staff and programs up to date. */
  readonly rewriteRoleCards: (county: string) => Promise<void>;
}
