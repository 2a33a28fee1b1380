import { createHash, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";
import type { Scope } from "#shared/values/role.ts";
import { privateFile } from "../private-file.ts";

/** A confidential client of an NGO's own system, with its secret or that secret's {@link hashSecret}. */
export type MachineClient = { readonly clientId: string; readonly scopes: readonly Scope[] } & (
  | { readonly clientSecret: string }
  | { readonly clientSecretHash: string }
);

const storedSchema = z.record(z.string(), z.object({ secretHash: z.string(), scopes: z.array(z.string()) }));

/** SHA-256 in hex: enough for random secrets, which nobody can guess. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Whether a secret has this hash; takes constant time. */
export const isSecretOf = (hash: string, secret: string): boolean => {
  const presented = Buffer.from(hashSecret(secret));
  const stored = Buffer.from(hash);
  return presented.length === stored.length && timingSafeEqual(presented, stored);
};

/** The machine clients, stored in `dataDir`; a change is on disk when the call returns. */
export const openMachineClients = (dataDir: string) => {
  const file = privateFile(join(dataDir, "machine-clients.json"), storedSchema);
  const clients = new Map(Object.entries(file.read() ?? {}));
  const save = () => file.write(Object.fromEntries(clients));
  return {
    register: (client: MachineClient): void => {
      const secretHash = "clientSecret" in client ? hashSecret(client.clientSecret) : client.clientSecretHash;
      clients.set(client.clientId, { secretHash, scopes: [...client.scopes] });
      save();
    },
    /** Gives a client another secret. @throws RangeError where there is no such client */
    renew: (clientId: string, clientSecret: string): void => {
      const client = clients.get(clientId);
      if (!client) throw new RangeError(`there is no client ${clientId}`);
      clients.set(clientId, { ...client, secretHash: hashSecret(clientSecret) });
      save();
    },
    remove: (clientId: string): void => {
      clients.delete(clientId);
      save();
    },
    /** The client as OAuth metadata (RFC 7591), whose secret is the hash. */
    metadata: (clientId: string) => {
      const client = clients.get(clientId);
      return (
        client && {
          client_id: clientId,
          client_secret: client.secretHash,
          grant_types: ["client_credentials"],
          redirect_uris: [],
          response_types: [],
          scope: client.scopes.join(" "),
        }
      );
    },
  };
};

export type MachineClients = ReturnType<typeof openMachineClients>;
