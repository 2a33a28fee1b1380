import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";
import type { MachineClients } from "./machine-clients.ts";

interface Artifact {
  readonly payload: AdapterPayload;
  /** Milliseconds of the system clock, which oidc-provider uses. */
  readonly expiresAt: number;
}

const inMemory = (): Adapter => {
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
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void artifacts.delete(id),
    revokeByGrantId: async (grantId) => removeWhere(({ payload }) => payload.grantId === grantId),
  };
};

/**
 * The storage of oidc-provider. Clients are read from our file. Codes, refresh tokens and grants are kept in memory:
 * after a restart access tokens stay valid, and people sign in again when they expire. Sessions are not kept, so that
 * every sign-in offers the personas.
 */
export const createAdapters = (clients: MachineClients): AdapterFactory => {
  const nothing = async () => undefined;
  return (model) => {
    if (model === "Client") return { ...inMemory(), find: async (clientId) => clients.metadata(clientId) };
    if (model === "Session") return { ...inMemory(), upsert: nothing };
    return inMemory();
  };
};
