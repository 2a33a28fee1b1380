import type { Platform } from "#shared/platform/platform.ts";
import type { Scope } from "#shared/values/role.ts";
import type { CountyNetworkStore } from "../county-network/store.ts";
import type { StaffStore } from "../staff/store.ts";
import type { MachineClientStore } from "./store.ts";

/** The identity provider, which gives machine clients their ids and secrets (infra/issuer.md says what it must do). */
export interface MachineIdentity {
  /** The issuer of its tokens. */
  readonly issuer: string;
  /**
   * Makes a client of the organisation `owner`, which gets tokens of these scopes by client credentials.
   * @throws Problem `programs-not-set-up` where this provider takes no clients from us
   */
  create(client: {
    readonly owner: string;
    readonly scopes: readonly Scope[];
  }): Promise<{ readonly clientId: string; readonly clientSecret: string }>;
  /** A secret with which a client gets tokens from now on; an earlier one may stop working. */
  secretOf(clientId: string): Promise<string>;
  /** Removes a client: it gets no more tokens. Resolves too where there is none any more. */
  remove(clientId: string): Promise<void>;
}

/** What the use cases of this area work with. */
export interface MachineClientDeps extends Pick<Platform, "ids" | "log"> {
  readonly networks: CountyNetworkStore;
  readonly staff: StaffStore;
  readonly machineClients: MachineClientStore;
  readonly machineIdentity: MachineIdentity;
}
