import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Functions } from "../functions/functions.ts";
import type { Resolved } from "../templates/resolve.ts";
import { listen } from "./listen.ts";

interface ClaimsAnswer {
  readonly response: {
    readonly claimsAndScopeOverrideDetails?: {
      readonly accessTokenGeneration?: { readonly claimsToAddOrOverride?: Record<string, unknown> };
    };
  };
}

/** Serves the keys that the issuer's tokens are signed with. */
export const startKeys = async () => {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwks = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: "rehearsal", alg: "RS256" }],
  });
  const { address, close } = await listen((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(jwks);
  });
  return { address, close, privateKey };
};
type Keys = Awaited<ReturnType<typeof startKeys>>;

/**
 * Tokens as Cognito makes them: no `aud`, a `token_use`, and what the pool's own trigger adds. Source: Cognito developer
 * guide, "Understanding the access token" and "Pre token generation Lambda trigger", event version V2_0.
 */
export const createSignIn = (
  pool: Resolved,
  pageClient: Resolved,
  invokerOf: Functions["invokerOf"],
  { privateKey }: Keys,
) => {
  const issuer = `https://cognito-idp.${pool.region}.amazonaws.com/${pool.ref}`;
  const trigger = invokerOf(pool.properties.LambdaConfig?.PreTokenGenerationConfig?.LambdaArn);
  const sign = (subject: string, claims: Record<string, unknown>) =>
    new SignJWT({ token_use: "access", ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "rehearsal" })
      .setIssuer(issuer)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(privateKey);

  return {
    issuer,
    /** An access token of somebody who signed in on the page with this mail address. */
    person: async (subject: string, email: string): Promise<string> => {
      const event = {
        version: "2",
        triggerSource: "TokenGeneration_HostedAuth",
        userPoolId: pool.ref,
        userName: subject,
        callerContext: { clientId: pageClient.ref },
        request: {
          userAttributes: { sub: subject, email, email_verified: "true" },
          scopes: ["openid", "email"],
        },
        response: {},
      };
      const answer = (await trigger?.(event)) as ClaimsAnswer | undefined;
      const added =
        answer?.response.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride;
      return sign(subject, { client_id: pageClient.ref, username: subject, scope: "openid email", ...added });
    },
    /** An access token of a machine client, by client credentials. */
    machine: (clientId: string, scopes: readonly string[]): Promise<string> =>
      sign(clientId, { client_id: clientId, scope: scopes.join(" ") }),
  };
};
