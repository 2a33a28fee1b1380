import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { Problem } from "#shared/problem/problem.ts";
import { type Scope, scopes } from "#shared/values/role.ts";

/** What a valid access token proves: who calls. It never says what they may do. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly clientId: string;
  /** A client-credentials token: its subject is the client itself. */
  readonly machine: boolean;
  readonly scopes: readonly Scope[];
  /** Present only if the issuer says that it verified the address. */
  readonly email?: string | undefined;
}

export interface TokenRules {
  readonly issuer: string;
  /**
   * Expected `aud`. If `clientIds` is given, a token without `aud` also passes (Cognito's have none), provided that its
   * client is one of them or that it carries a scope of this API, which only a client registered for it can.
   */
  readonly audience: string;
  readonly clientIds?: readonly string[];
  readonly keys: JWTVerifyGetKey;
  readonly clock: () => Date;
}

/** A scope without the resource server that Cognito puts before it: `helink-api/needs:read`. */
const bareScope = (audience: string, word: string): string =>
  word.startsWith(`${audience}/`) ? word.slice(audience.length + 1) : word;

const isScope = (word: string): word is Scope => (scopes as readonly string[]).includes(word);

/**
 * Creates the verifier of access tokens: asymmetric signature by a key of the issuer, exact issuer and audience, no
 * tolerance on times, and the type of an access token (`at+jwt`, RFC 9068, or Cognito's `token_use`), so that an ID
 * token never passes.
 * @throws Problem `unauthenticated`, whose cause says why (for the log only); another error if the issuer's keys
 * cannot be fetched, which is not the caller's fault
 */
export const createTokenVerifier =
  (rules: TokenRules) =>
  async (token: string): Promise<Identity> => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, rules.keys, {
        algorithms: ["RS256", "ES256"],
        issuer: rules.issuer,
        requiredClaims: ["sub", "exp", "client_id"],
        currentDate: rules.clock(),
        clockTolerance: 0,
        ...(rules.clientIds ? {} : { audience: rules.audience }),
      });
      const {
        sub,
        client_id: clientId,
        scope,
        email,
        email_verified: emailVerified,
        token_use: use,
        aud,
      } = payload;
      if (typeof clientId !== "string" || sub === undefined) throw new errors.JWTInvalid("no client_id");
      const words = typeof scope === "string" ? scope.split(" ") : [];
      const ofThisApi = words.some((word) => word.startsWith(`${rules.audience}/`));
      const fits =
        aud === undefined
          ? rules.clientIds && (ofThisApi || rules.clientIds.includes(clientId))
          : [aud].flat().includes(rules.audience);
      if (!fits) throw new errors.JWTInvalid("not for this audience");
      if (protectedHeader.typ?.toLowerCase() !== "at+jwt" && use !== "access")
        throw new errors.JWTInvalid("not an access token");
      return {
        issuer: rules.issuer,
        subject: sub,
        clientId,
        machine: sub === clientId,
        scopes: words.map((word) => bareScope(rules.audience, word)).filter(isScope),
        email: emailVerified === true && typeof email === "string" ? email : undefined,
      };
    } catch (cause) {
      const tokenIsBad = cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout);
      if (!tokenIsBad) throw cause;
      throw new Problem("unauthenticated", {}, { cause });
    }
  };

export type VerifyToken = ReturnType<typeof createTokenVerifier>;
