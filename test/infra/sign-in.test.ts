import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHandler } from "#infra/mail/verified-identity.ts";
import { stages } from "#infra/stages.ts";
import { scopes } from "#shared/values/role.ts";
import { partsOf, statementsByFunction } from "#test/support/rights.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

const built = Object.values(stages).map((stage) => ({
  name: stage.name,
  stage,
  synthesised: synthesise(stage),
}));

describe.each(built)("signing in to stage $name", ({ stage, synthesised }) => {
  const { all, templates } = synthesised;
  const [pool] = all("AWS::Cognito::UserPool", "data");
  const [client] = all("AWS::Cognito::UserPoolClient", "data");
  const signInHost = `sign-in.${stage.host}`;

  it("happens under a name of our own, and passkeys belong to that name", () => {
    const [domain, ...others] = all("AWS::Cognito::UserPoolDomain");
    expect(others).toEqual([]);
    expect(domain?.stack).toBe("sign-in");
    expect(domain?.Properties).toMatchObject({ Domain: signInHost, ManagedLoginVersion: 2 });
    expect(pool?.Properties.WebAuthnRelyingPartyID).toBe(signInHost);
    const names = all("AWS::Route53::RecordSet", "sign-in").map(({ Properties }) => Properties);
    for (const type of ["A", "AAAA"])
      expect(names).toContainEqual(
        expect.objectContaining({
          Name: `${signInHost}.`,
          Type: type,
          AliasTarget: expect.objectContaining({
            DNSName: { "Fn::GetAtt": [domain?.id, "CloudFrontDistribution"] },
          }),
        }),
      );
  });

  it("takes pool and certificate as outputs of stacks that were deployed before, in whatever region, and binds none", () => {
    const [domain] = all("AWS::Cognito::UserPoolDomain");
    const outputOf = (stack: string, region?: string) => ({
      "Fn::GetStackOutput": expect.objectContaining({
        StackName: `helink-${stage.name}-${stack}`,
        ...(region ? { Region: region } : {}),
      }),
    });
    expect(domain?.Properties).toMatchObject({
      UserPoolId: outputOf("data"),
      CustomDomainConfig: { CertificateArn: outputOf("site", "us-east-1") },
    });
    expect(JSON.stringify(templates["sign-in"])).not.toContain("Fn::ImportValue");
    const certificates = all("AWS::CertificateManager::Certificate", "site");
    expect(certificates.map(({ Properties }) => Properties.DomainName)).toEqual([signInHost, stage.host]);
  });

  it("is deployed after what it stands on: the pool after its letters can leave, the name after the one above it", () => {
    const { artifacts } = JSON.parse(
      readFileSync(`${synthesised.folder}/assembly-${stage.name}/manifest.json`, "utf8"),
    ) as {
      artifacts: Record<string, { dependencies?: string[]; properties?: { stackName?: string } }>;
    };
    const nameOf = (id: string) => artifacts[id]?.properties?.stackName?.replace(`helink-${stage.name}-`, "");
    const dependenciesOf = (stack: string) => {
      const id = Object.keys(artifacts).find((each) => nameOf(each) === stack) ?? "";
      return (artifacts[id]?.dependencies ?? []).flatMap((each) => nameOf(each) ?? []).sort();
    };
    expect(dependenciesOf("mail")).toEqual([]);
    expect(dependenciesOf("data")).toEqual(["mail"]);
    expect(dependenciesOf("sign-in")).toEqual(["data", "site"]);
  });

  it("is by passkey or a code by mail, with a password for who has neither", () => {
    expect(pool?.Properties.Policies).toMatchObject({
      SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP", "WEB_AUTHN"] },
    });
    expect(pool?.Properties.WebAuthnUserVerification).toBe("required");
    expect(client?.Properties.ExplicitAuthFlows).toEqual(["ALLOW_USER_SRP_AUTH", "ALLOW_USER_AUTH"]);
  });

  it("lasts two weeks, by refresh tokens that change at each renewal, and ends where the page says", () => {
    expect(client?.Properties).toMatchObject({
      RefreshTokenValidity: 14 * 24 * 60,
      AccessTokenValidity: 60,
      TokenValidityUnits: { AccessToken: "minutes", RefreshToken: "minutes" },
      RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 60 },
      EnableTokenRevocation: true,
      LogoutURLs: [`https://${stage.host}/`],
    });
  });

  it("knows the scopes that programs ask for", () => {
    const [server] = all("AWS::Cognito::UserPoolResourceServer");
    expect(server?.Properties.Identifier).toBe("helink-api");
    const known = Object(server?.Properties.Scopes) as { ScopeName: string }[];
    expect(known.map(({ ScopeName }) => ScopeName)).toEqual(scopes);
  });

  it("writes letters in Chinese with English below, from an identity that is there", () => {
    const { VerificationMessageTemplate, AdminCreateUserConfig } = Object(pool?.Properties) as {
      VerificationMessageTemplate: { EmailMessage: string };
      AdminCreateUserConfig: { InviteMessageTemplate: { EmailMessage: string } };
    };
    for (const letter of [
      VerificationMessageTemplate.EmailMessage,
      AdminCreateUserConfig.InviteMessageTemplate.EmailMessage,
      String(pool?.Properties.EmailAuthenticationMessage),
    ])
      expect(letter).toMatch(/^<p>.*禾联.*\{####\}.*<\/p><p lang="en">.*\{####\}.*<\/p>$/);
    expect(pool?.Properties.EmailConfiguration).toMatchObject({
      EmailSendingAccount: "DEVELOPER",
      From: expect.stringContaining(`<no-reply@${stage.host}>`),
      ConfigurationSet: `helink-${stage.name}-mail`,
    });
    expect(JSON.stringify(pool?.Properties.EmailConfiguration)).toContain(`:identity/${stage.host}"`);
  });
});

describe.each(built)("the mail of stage $name", ({ stage, synthesised }) => {
  const { all } = synthesised;
  const [identity] = all("AWS::SES::EmailIdentity", "mail");

  it("comes from a domain that SES signs for, and that the zone vouches for", () => {
    expect(identity?.Properties).toMatchObject({
      EmailIdentity: stage.host,
      ConfigurationSetAttributes: { ConfigurationSetName: { Ref: expect.stringContaining("Letters") } },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    });
    const records = all("AWS::Route53::RecordSet", "mail").map(({ Properties }) => Properties);
    expect(records.map(({ Type }) => Type)).toEqual(["CNAME", "CNAME", "CNAME"]);
    for (const [at, { ResourceRecords }] of records.entries())
      expect(ResourceRecords).toEqual([{ "Fn::GetAtt": [identity?.id, `DkimDNSTokenValue${at + 1}`] }]);
  });

  it("writes to no address for ever that bounces or complains, and keeps what did not arrive where it is seen", () => {
    const [set] = all("AWS::SES::ConfigurationSet");
    expect(set?.Properties).toMatchObject({
      Name: `helink-${stage.name}-mail`,
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
    const [topic] = all("AWS::SNS::Topic", "mail");
    const [destination] = all("AWS::SES::ConfigurationSetEventDestination");
    expect(destination?.Properties.EventDestination).toMatchObject({
      MatchingEventTypes: ["bounce", "complaint", "reject"],
      SnsDestination: { TopicARN: { Ref: topic?.id } },
      Enabled: true,
    });
    const policy = JSON.stringify(all("AWS::SNS::TopicPolicy", "mail"));
    expect(policy).toContain('"Effect":"Allow","Principal":{"Service":"ses.amazonaws.com"}');
    const [queue] = all("AWS::SQS::Queue", "mail");
    expect(queue?.Properties.QueueName).toBe(`helink-${stage.name}-mail-dead`);
    const [subscription] = all("AWS::SNS::Subscription", "mail");
    expect(subscription?.Properties).toMatchObject({ Endpoint: { "Fn::GetAtt": [queue?.id, "Arn"] } });
  });

  it("may be sent by the notices' sweeps and nobody else of ours, from that identity only", () => {
    const senders = [...statementsByFunction(synthesised)].flatMap(([name, statements]) =>
      statements
        .map(partsOf)
        .filter(({ actions }) => actions.includes("ses:SendEmail"))
        .map(({ resources }) => [name.replace(`helink-${stage.name}-`, ""), resources] as const),
    );
    const resources = [
      expect.stringMatching(new RegExp(`:identity/${stage.host}$`)),
      expect.stringMatching(new RegExp(`:configuration-set/helink-${stage.name}-mail$`)),
    ];
    expect(senders).toEqual([["notices-schedules", resources]]);
    expect(stage.settings.notices.NOTICES_MAIL_FROM.split("@")[1]).toBe(stage.host);
  });
});

it("a sender whose domain is not the stage's stops the synthesis", () => {
  const settings = { notices: { NOTICES_MAIL_FROM: "no-reply@elsewhere.example" } };
  expect(() => synthesise({ ...stages.dev, settings })).toThrow(/elsewhere.example is no address of/);
});

it("a stage whose people sign in elsewhere has no pool, no name and no certificate for it", () => {
  const identity = { kind: "issuer", issuer: "https://id.test", jwksUrl: "https://id.test/jwks" } as const;
  const { all } = synthesise({ ...stages.dev, identity });
  for (const type of ["AWS::Cognito::UserPool", "AWS::Cognito::UserPoolDomain"])
    expect(all(type)).toEqual([]);
  expect(all("AWS::CertificateManager::Certificate", "site")).toHaveLength(1);
});

describe("the resource that waits for the sender's domain", () => {
  const told: object[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    told.push({ method: request.method, type: request.headers["content-type"], ...body });
    response.end();
  });
  let ResponseURL = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ResponseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/answer`;
  });
  afterAll(() => server.close());

  const run = async (RequestType: "Create" | "Delete", answers: readonly boolean[]) => {
    const left = [...answers];
    const handle = createHandler({
      isVerified: async () => left.shift() ?? false,
      everySeconds: 0.001,
      longestSeconds: 0.003,
    });
    const ids = { StackId: "stack", RequestId: "request", LogicalResourceId: "VerifiedIdentity" };
    await handle({
      RequestType,
      ResponseURL,
      ...ids,
      ResourceProperties: { identity: "dev.helink.example" },
    });
    return told.pop();
  };
  const answer = {
    method: "PUT",
    type: undefined,
    StackId: "stack",
    RequestId: "request",
    LogicalResourceId: "VerifiedIdentity",
    PhysicalResourceId: "dev.helink.example",
  };

  it("is there once SES says so, and fails by name where that takes too long", async () => {
    expect(await run("Create", [false, false, true])).toEqual({ ...answer, Status: "SUCCESS", Reason: "" });
    expect(await run("Create", [])).toEqual({
      ...answer,
      Status: "FAILED",
      Reason: expect.stringContaining("SES has not verified dev.helink.example"),
    });
  });

  it("goes without a question", async () => {
    expect(await run("Delete", [])).toEqual({ ...answer, Status: "SUCCESS", Reason: "" });
  });
});
