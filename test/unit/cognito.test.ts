import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cognitoMachineIdentity } from "#services/network/adapters/machine-identity.ts";
import { cognitoSignIns } from "#services/volunteers/adapters/sign-ins.ts";

/** Stands in for the user pool's address: it keeps what was asked, and answers what a test says. */
const asked: { action: string; body: unknown }[] = [];
let answer: { status: number; body: object };
const server = createServer(async (request: IncomingMessage, response) => {
  const action = String(request.headers["x-amz-target"]).replace("AWSCognitoIdentityProviderService.", "");
  asked.push({ action, body: await json(request) });
  response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.1" });
  response.end(JSON.stringify(answer.body));
});

const issuer = "https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_Pool";
const userPool = "ap-southeast-1_Pool";
let config: object;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  config = {
    endpoint: `http://127.0.0.1:${port}`,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  };
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
  answer = { status: 200, body: {} };
});

describe("machine clients of a user pool", () => {
  const programs = () => cognitoMachineIdentity({ issuer, userPool }, config);

  it("are made with a secret, for client credentials and the scopes named, and nobody signs in by them", async () => {
    answer.body = { UserPoolClient: { ClientId: "7k2v0q9m4d", ClientSecret: "a secret" } };
    const made = await programs().create({ owner: "opr_1", scopes: ["needs:read", "lists:read"] });
    expect(made).toEqual({ clientId: "7k2v0q9m4d", clientSecret: "a secret" });
    expect(asked).toEqual([
      {
        action: "CreateUserPoolClient",
        body: {
          UserPoolId: userPool,
          ClientName: "program of opr_1",
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ["client_credentials"],
          AllowedOAuthScopes: ["helink-api/needs:read", "helink-api/lists:read"],
          ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
          AccessTokenValidity: 1,
          TokenValidityUnits: { AccessToken: "hours" },
          EnableTokenRevocation: true,
          PreventUserExistenceErrors: "ENABLED",
        },
      },
    ]);
  });

  it("show their secret again for a call that is repeated", async () => {
    answer.body = { UserPoolClient: { ClientId: "7k2v0q9m4d", ClientSecret: "a secret" } };
    expect(await programs().secretOf("7k2v0q9m4d")).toBe("a secret");
    expect(asked).toEqual([
      { action: "DescribeUserPoolClient", body: { UserPoolId: userPool, ClientId: "7k2v0q9m4d" } },
    ]);
  });

  it("are removed, and one that has gone already is no failure; any other answer is", async () => {
    await programs().remove("7k2v0q9m4d");
    expect(asked).toEqual([
      { action: "DeleteUserPoolClient", body: { UserPoolId: userPool, ClientId: "7k2v0q9m4d" } },
    ]);
    answer = { status: 400, body: { __type: "ResourceNotFoundException", message: "gone" } };
    await programs().remove("7k2v0q9m4d");
    answer = { status: 400, body: { __type: "NotAuthorizedException", message: "no" } };
    await expect(programs().remove("7k2v0q9m4d")).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });

  it("are not made where people sign in at an issuer that takes none", async () => {
    const elsewhere = cognitoMachineIdentity({ issuer: "https://issuer.test", userPool: undefined }, config);
    await expect(elsewhere.create({ owner: "opr_1", scopes: [] })).rejects.toMatchObject({
      code: "programs-not-set-up",
    });
    expect(asked).toEqual([]);
  });
});

describe("people of a user pool", () => {
  it("are removed by their subject, and who has gone already is no failure; any other answer is", async () => {
    const people = cognitoSignIns(userPool, config);
    const subject = "b9f1c2d4-1111-4222-8333-444455556666";
    await people.remove(subject);
    expect(asked).toEqual([{ action: "AdminDeleteUser", body: { UserPoolId: userPool, Username: subject } }]);
    answer = { status: 400, body: { __type: "UserNotFoundException", message: "gone" } };
    await people.remove(subject);
    answer = { status: 400, body: { __type: "TooManyRequestsException", message: "later" } };
    await expect(people.remove(subject)).rejects.toMatchObject({ name: "TooManyRequestsException" });
  });

  it("are not removed silently where no pool is named", async () => {
    await expect(cognitoSignIns(undefined, config).remove("subject")).rejects.toThrow("infra/issuer.md");
    expect(asked).toEqual([]);
  });
});
