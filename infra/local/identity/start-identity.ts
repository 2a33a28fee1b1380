import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createAdapters } from "./adapter.ts";
import { type MachineClient, openMachineClients } from "./machine-clients.ts";
import { createMint, type MintOptions } from "./mint.ts";
import type { Persona } from "./persona.ts";
import { createProvider, signInPath, webClientId } from "./provider.ts";
import { loadSecrets } from "./secrets.ts";
import { createSignIn } from "./sign-in.ts";

export interface IdentityOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Folder of the signing key and the machine clients, created if absent. */
  readonly dataDir: string;
  /** The personas that the sign-in page offers. */
  readonly personas: () => readonly Persona[];
  /** The web page's redirect addresses; their origins may call the token endpoint. */
  readonly redirectUris: readonly string[];
  /** Used for the times in access tokens; codes, refresh tokens and ID tokens use the system clock. */
  readonly clock: () => Date;
}

export interface LocalIdentity {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly tokenEndpoint: string;
  /** Signs an access token for a subject without a sign-in. */
  mint(subject: string, options?: MintOptions): Promise<string>;
  /** Adds or replaces a machine client; on disk when this resolves. @throws RangeError for the page's client id */
  registerClient(client: MachineClient): Promise<void>;
  /** Gives a machine client another secret. @throws RangeError where there is no such client */
  renewClient(clientId: string, clientSecret: string): Promise<void>;
  /** Removes a machine client, if there is one. It gets no more tokens; those it has stay valid until they expire. */
  removeClient(clientId: string): Promise<void>;
  /** Removes a person by their subject: sessions and refresh tokens end. Resolves too where there is nobody. */
  removePerson(subject: string): Promise<void>;
  close(): Promise<void>;
}

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return address && typeof address === "object" ? address.port : port;
};

/**
 * Starts the OpenID provider of the local stack on `http://localhost:<port>`. Its access tokens are JWTs (RS256,
 * `at+jwt`, aud `helink-api`, 1 h) for the public client `helink-web` by code and PKCE, and for machine clients by
 * client credentials.
 * @throws the listen error (EADDRINUSE); Error with the name of a file in `dataDir` that is damaged
 */
export const startIdentity = async (options: IdentityOptions): Promise<LocalIdentity> => {
  const { dataDir, personas, redirectUris, clock } = options;
  mkdirSync(dataDir, { recursive: true });
  const secrets = await loadSecrets(dataDir);
  const clients = openMachineClients(dataDir);
  const { factory: adapter, removePerson } = createAdapters(clients);

  const server = createServer();
  const issuer = `http://localhost:${await listen(server, options.port ?? 0)}`;
  const provider = createProvider({ issuer, secrets, adapter, redirectUris, clock });
  const signIn = createSignIn(provider, personas);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    void (request.url?.startsWith(`${signInPath}/`) ? signIn : answer)(request, response);
  });

  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    tokenEndpoint: `${issuer}/token`,
    mint: await createMint(issuer, secrets, clock),
    registerClient: async (client) => {
      if (client.clientId === webClientId)
        throw new RangeError(`${webClientId} is the web page's own client`);
      clients.register(client);
    },
    renewClient: async (clientId, clientSecret) => clients.renew(clientId, clientSecret),
    removeClient: async (clientId) => clients.remove(clientId),
    removePerson: async (subject) => removePerson(subject),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
};
