import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";
import type { MachineClients } from "./machine-clients.ts";

interface Artifact {
  readonly payload: AdapterPayload;
  /** Milliseconds of the system clock, which oidc-provider goes by. */
  readonly expiresAt: number;
}

const inMemory = (): Adapter => {
  const artifacts = new Map<string, Artifact>();
  const find = async (id: string) => artifacts.get(id)?.payload;
  const firstWhere = (property: "uid" | "userCode", value: string) =>
    artifacts.values().find(({ payload }) => payload[property] === value)?.payload;
  const forget = (isOver: (artifact: Artifact) => boolean) => {
    for (const [id, artifact] of artifacts) if (isOver(artifact)) artifacts.delete(id);
  };
  return {
    find,
    findByUid: async (uid) => firstWhere("uid", uid),
    findByUserCode: async (userCode) => firstWhere("userCode", userCode),
    upsert: async (id, payload, expiresIn = Number.POSITIVE_INFINITY) => {
      const now = Date.now();
      forget(({ expiresAt }) => expiresAt <= now);
      artifacts.set(id, { payload, expiresAt: now + expiresIn * 1000 });
    },
    consume: async (id) => {
      const payload = await find(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void artifacts.delete(id),
    revokeByGrantId: async (grantId) => forget(({ payload }) => payload.grantId === grantId),
  };
};

/**
 * Where oidc-provider keeps things. Clients are ours, on disk. Codes, refresh tokens and grants are in memory: after
 * a restart access tokens still hold, and one signs in again when they end. Sign-in sessions are not kept at all, so
 * that each sign-in asks who one wants to be.
 */
export const createAdapters = (clients: MachineClients): AdapterFactory => {
  const nothing = async () => undefined;
  return (model) => {
    if (model === "Client") return { ...inMemory(), find: async (clientId) => clients.metadata(clientId) };
    if (model === "Session") return { ...inMemory(), upsert: nothing };
    return inMemory();
  };
};
