import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";
import { renewalGraceSeconds } from "#infra/sign-in/session.ts";
import type { MachineClients } from "./machine-clients.ts";

interface Artifact {
  readonly payload: AdapterPayload;
  /** Milliseconds of the system clock, which oidc-provider uses. */
  readonly expiresAt: number;
}

const secondsNow = () => Math.floor(Date.now() / 1000);

interface Store extends Adapter {
  /** Removes what belongs to a person. */
  removeOf(accountId: string): void;
}

const inMemory = (): Store => {
  const artifacts = new Map<string, Artifact>();
  const find = async (id: string) => artifacts.get(id)?.payload;
  const firstWhere = (property: "uid" | "userCode", value: string) =>
    artifacts.values().find(({ payload }) => payload[property] === value)?.payload;
  const removeWhere = (matches: (artifact: Artifact) => boolean) => {
    for (const [id, artifact] of artifacts) if (matches(artifact)) artifacts.delete(id);
  };
  return {
    find,
    findByUid: async (uid) => firstWhere("uid", uid),
    findByUserCode: async (userCode) => firstWhere("userCode", userCode),
    upsert: async (id, payload, expiresIn = Number.POSITIVE_INFINITY) => {
      const now = Date.now();
      removeWhere(({ expiresAt }) => expiresAt <= now);
      artifacts.set(id, { payload, expiresAt: now + expiresIn * 1000 });
    },
    consume: async (id) => {
      const payload = await find(id);
      if (payload) payload.consumed ??= secondsNow();
    },
    destroy: async (id) => void artifacts.delete(id),
    revokeByGrantId: async (grantId) => removeWhere(({ payload }) => payload.grantId === grantId),
    removeOf: (accountId) => removeWhere(({ payload }) => payload.accountId === accountId),
  };
};

/** A refresh token that was used stays usable for a moment, since the answer with the next one may have been lost. */
const withGrace = (store: Store): Store => ({
  ...store,
  find: async (id) => {
    const payload = await store.find(id);
    if (!payload || secondsNow() - Number(payload.consumed ?? 0) > renewalGraceSeconds) return payload;
    const { consumed: _, ...usable } = payload;
    return usable;
  },
});

/**
 * The storage of oidc-provider. Clients are read from our file. Sessions, codes, refresh tokens and grants are kept in
 * memory: after a restart access tokens stay valid, and people sign in again when they expire.
 */
export const createAdapters = (clients: MachineClients) => {
  const stores: Store[] = [];
  const factory: AdapterFactory = (model) => {
    const store = model === "RefreshToken" ? withGrace(inMemory()) : inMemory();
    stores.push(store);
    return model === "Client" ? { ...store, find: async (clientId) => clients.metadata(clientId) } : store;
  };
  return {
    factory,
    /** Ends every session and every token of a person but the access tokens, which nobody looks up. */
    removePerson: (accountId: string): void => {
      for (const store of stores) store.removeOf(accountId);
    },
  };
};
