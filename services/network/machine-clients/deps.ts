import type { Platform } from "#shared/platform/platform.ts";
import type { Scope } from "#shared/values/role.ts";
import type { NetworkStore } from "../county-network/store.ts";

/** Where machine clients get their secrets: the identity provider. */
export interface MachineIdentity {
  /** The issuer of the tokens it hands out. */
  readonly issuer: string;
  create(clientId: string, scopes: readonly Scope[]): Promise<{ clientSecret: string }>;
  remove(clientId: string): Promise<void>;
}

/** What the use cases of this service work with. */
export interface NetworkDeps extends Pick<Platform, "ids" | "signIn" | "counties" | "stage"> {
  readonly store: NetworkStore;
  readonly machineIdentity: MachineIdentity;
}
