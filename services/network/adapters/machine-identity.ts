import type { CognitoIdentityProviderClientConfig } from "@aws-sdk/client-cognito-identity-provider";
import { once } from "#shared/concurrency/once.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { MachineIdentity } from "../machine-clients/deps.ts";

/** The resource server of the user pool whose scopes clients get; also the audience of the API. */
const resourceServer = "helink-api";

interface CognitoAddress {
  readonly issuer: string;
  /** Id of the user pool; absent where people sign in at an issuer that takes no clients from us. */
  readonly userPool: string | undefined;
}

const addressOf = ({ ISSUER = "", USER_POOL }: typeof process.env): CognitoAddress => ({
  issuer: ISSUER,
  userPool: USER_POOL,
});

/**
 * Machine clients of an Amazon Cognito user pool. The SDK is loaded at the first call: most instances of the function
 * only list what is registered.
 * @param config where the pool is called; by default as the function's environment says
 */
export const cognitoMachineIdentity = (
  { issuer, userPool }: CognitoAddress = addressOf(process.env),
  config: CognitoIdentityProviderClientConfig = {},
): MachineIdentity => {
  const load = once(async () => {
    const sdk = await import("@aws-sdk/client-cognito-identity-provider");
    return { sdk, cognito: new sdk.CognitoIdentityProviderClient({ maxAttempts: 3, ...config }) };
  });
  const inPool = async () => {
    if (userPool === undefined) throw new Problem("programs-not-set-up");
    return { ...(await load()), UserPoolId: userPool };
  };
  return {
    issuer,
    create: async ({ owner, scopes }) => {
      const { sdk, cognito, UserPoolId } = await inPool();
      const { UserPoolClient: made } = await cognito.send(
        new sdk.CreateUserPoolClientCommand({
          UserPoolId,
          // Cognito takes no Chinese here; the program's own name is in its row.
          ClientName: `program of ${owner}`,
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: [...new Set(scopes)].map((scope) => `${resourceServer}/${scope}`),
          // By default people could sign in through the program's client.
          ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
          AccessTokenValidity: 1,
          TokenValidityUnits: { AccessToken: "hours" },
          EnableTokenRevocation: true,
          PreventUserExistenceErrors: "ENABLED",
        }),
      );
      if (!made?.ClientId || !made.ClientSecret) throw new Error("the user pool named no client and secret");
      return { clientId: made.ClientId, clientSecret: made.ClientSecret };
    },
    secretOf: async (ClientId) => {
      const { sdk, cognito, UserPoolId } = await inPool();
      const { UserPoolClient: client } = await cognito.send(
        new sdk.DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
      );
      if (!client?.ClientSecret) throw new Error("the user pool shows no secret of the client");
      return client.ClientSecret;
    },
    remove: async (ClientId) => {
      const { sdk, cognito, UserPoolId } = await inPool();
      try {
        await cognito.send(new sdk.DeleteUserPoolClientCommand({ UserPoolId, ClientId }));
      } catch (error) {
        if (!(error instanceof sdk.ResourceNotFoundException)) throw error;
      }
    },
  };
};
