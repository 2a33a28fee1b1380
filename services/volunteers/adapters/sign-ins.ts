import type { CognitoIdentityProviderClientConfig } from "@aws-sdk/client-cognito-identity-provider";
import { once } from "#shared/concurrency/once.ts";
import type { SignIns } from "../departures/deps.ts";

/**
 * The people of an Amazon Cognito user pool, whose user names are the subjects of their tokens. The SDK is loaded at the
 * first removal.
 * @param userPool id of the pool; without it removing fails: who signs in elsewhere has to be removed there
 * @param config where the pool is called; by default as the function's environment says
 */
export const cognitoSignIns = (
  userPool: string | undefined,
  config: CognitoIdentityProviderClientConfig = {},
): SignIns => {
  const load = once(async () => {
    const sdk = await import("@aws-sdk/client-cognito-identity-provider");
    return { sdk, cognito: new sdk.CognitoIdentityProviderClient({ maxAttempts: 3, ...config }) };
  });
  return {
    remove: async (Username) => {
      if (userPool === undefined)
        throw new Error("no adapter removes people where they sign in (infra/issuer.md)");
      const { sdk, cognito } = await load();
      try {
        await cognito.send(new sdk.AdminDeleteUserCommand({ UserPoolId: userPool, Username }));
      } catch (error) {
        if (!(error instanceof sdk.UserNotFoundException)) throw error;
      }
    },
  };
};
