import type { Platform } from "#shared/platform/platform.ts";
import type { Scope } from "#shared/values/role.ts";
import type { CountyNetworkStore } from "../county-network/store.ts";
import type { StaffStore } from "../staff/store.ts";
import type { MachineClientStore } from "./store.ts";

/** The identity provider, which gives machine clients their secrets. */
export interface MachineIdentity {
  /** The issuer of its tokens. */
  readonly issuer: string;
  create(clientId: string, scopes: readonly Scope[]): Promise<{ clientSecret: string }>;
  remove(clientId: string): Promise<void>;
}

/** What the use cases of this area work with. */
export interface MachineClientDeps extends Pick<Platform, "ids"> {
  readonly networks: CountyNetworkStore;
  readonly staff: StaffStore;
  readonly machineClients: MachineClientStore;
  readonly machineIdentity: MachineIdentity;
}
