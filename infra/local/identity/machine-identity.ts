import { randomBytes } from "node:crypto";
import type { MachineIdentity } from "#services/network/machine-clients/deps.ts";
import type { LocalIdentity } from "./start-identity.ts";

const newSecret = () => randomBytes(32).toString("base64url");

/** Machine clients at the local identity provider, which chooses their ids and keeps no secret that it could show again. */
export const localMachineIdentity = (identity: LocalIdentity): MachineIdentity => ({
  issuer: identity.issuer,
  create: async ({ scopes }) => {
    const client = { clientId: randomBytes(13).toString("hex"), clientSecret: newSecret() };
    await identity.registerClient({ ...client, scopes: [...new Set(scopes)] });
    return client;
  },
  secretOf: async (clientId) => {
    const clientSecret = newSecret();
    await identity.renewClient(clientId, clientSecret);
    return clientSecret;
  },
  remove: (clientId) => identity.removeClient(clientId),
});
