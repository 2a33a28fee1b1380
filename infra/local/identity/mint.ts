import { randomUUID } from "node:crypto";
import { importJWK, type JWTPayload, SignJWT } from "jose";
import { personaEmail } from "./persona.ts";
import { accessTokenSeconds, audience, webClientId } from "./provider.ts";
import type { Secrets } from "./secrets.ts";

export interface MintOptions {
  /** 12 h unless given; negative makes a token that is over. */
  readonly expiresInSeconds?: number;
  /** Space-separated, absent unless given, as in the tokens of people. */
  readonly scope?: string;
  /** The web page unless given; a machine's token has its client id as the subject too. */
  readonly clientId?: string;
  /** Laid over the other claims; undefined takes one away. */
  readonly claims?: JWTPayload;
}

/** Makes the function that signs, without a sign-in, the access token that the provider would issue. */
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
