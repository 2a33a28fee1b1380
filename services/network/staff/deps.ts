import type { Platform } from "#shared/platform/platform.ts";
import type { CountyNetworkStore } from "../county-network/store.ts";
import type { StaffStore } from "./store.ts";

/** What the use cases of this area work with. */
export interface StaffDeps {
  readonly networks: CountyNetworkStore;
  readonly staff: StaffStore;
}

/** The same, where labels are sealed and opened. */
export interface LabelDeps extends StaffDeps, Pick<Platform, "envelope"> {}
