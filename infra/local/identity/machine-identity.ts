import { randomBytes } from "node:crypto";
import type { MachineIdentity } from "#services/network/machine-clients/deps.ts";
import type { LocalIdentity } from "./start-identity.ts";

/** Machine clients at the local identity provider. */
export const localMachineIdentity = (identity: LocalIdentity): MachineIdentity => ({
  issuer: identity.issuer,
  create: async (clientId, scopes) => {
    const clientSecret = randomBytes(32).toString("base64url");
    await identity.registerClient({ clientId, clientSecret, scopes: [...scopes] });
    return { clientSecret };
  },
  remove: (clientId) => identity.removeClient(clientId),
});
