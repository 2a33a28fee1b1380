import { randomUUID } from "node:crypto";
import { importJWK, type JWTPayload, SignJWT } from "jose";
import { personaEmail } from "./persona.ts";
import { accessTokenSeconds, audience, webClientId } from "./provider.ts";
import type { Secrets } from "./secrets.ts";

export interface MintOptions {
  /** Default 1 h; negative makes an expired token. */
  readonly expiresInSeconds?: number;
  /** Space-separated scopes; tokens of people have none. */
  readonly scope?: string;
  /** Default: the web page's; a machine's token has its client id as its subject too. */
  readonly clientId?: string;
  /** Overrides other claims; undefined removes one. */
  readonly claims?: JWTPayload;
}

/** Makes the function that signs access tokens like the provider's, without a sign-in. */
export const createMint = async (issuer: string, { signingKey }: Secrets, clock: () => Date) => {
  const key = await importJWK(signingKey);
  return async (subject: string, options: MintOptions = {}): Promise<string> => {
    const { expiresInSeconds = accessTokenSeconds, scope, clientId = webClientId, claims } = options;
    const iat = Math.floor(clock().getTime() / 1000);
    return new SignJWT({
      ...personaEmail(subject),
      iss: issuer,
      sub: subject,
      client_id: clientId,
      aud: audience,
      scope,
      iat,
      exp: iat + expiresInSeconds,
      jti: randomUUID(),
      ...claims,
    })
      .setProtectedHeader({ alg: signingKey.alg, typ: "at+jwt", kid: signingKey.kid })
      .sign(key);
  };
};
