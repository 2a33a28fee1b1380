import { describe, expect, it } from "vitest";
import { stages } from "#infra/stages.ts";
import { stagesHere } from "#infra/stages-here.ts";
import { manifests } from "#services/services.ts";
import { scopes } from "#shared/values/role.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

describe.each(Object.values(stages))("the way into stage $name", (stage) => {
  const { all, templates } = synthesise(stage);

  it("has every route of every manifest, and no other", () => {
    const wanted = manifests.flatMap(({ routes }) =>
      Object.values(routes).map(({ method, path }) => `${method} ${path}`),
    );
    const deployed = all("AWS::ApiGatewayV2::Route").map(({ Properties }) => Properties.RouteKey);
    expect(deployed.sort()).toEqual(wanted.sort());
  });

  it("has none of the local development routes", () => {
    expect(JSON.stringify(templates)).not.toMatch(/\/local\b|{proxy\+}|\$default"\s*,\s*"RouteKey/);
  });

  it("goes through CloudFront only: the API has no address of its own and answers to the public name", () => {
    const [api] = all("AWS::ApiGatewayV2::Api");
    expect(api?.Properties.DisableExecuteApiEndpoint).toBe(true);
    const names = all("AWS::ApiGatewayV2::DomainName").map(({ Properties }) => Properties.DomainName);
    expect(names).toEqual([stage.host]);
  });

  it("meets a WAF with a limit per address before anything else", () => {
    const [acl] = all("AWS::WAFv2::WebACL", "site");
    const rules = acl?.Properties.Rules as { Name: string; Priority: number; Statement: object }[];
    expect(acl?.Properties.Scope).toBe("CLOUDFRONT");
    expect(rules.find(({ Priority }) => Priority === 0)?.Statement).toMatchObject({
      RateBasedStatement: {
        Limit: stage.callsPerAddress,
        AggregateKeyType: "IP",
        ScopeDownStatement: { ByteMatchStatement: { SearchString: "/v1/" } },
      },
    });
    const [distribution] = all("AWS::CloudFront::Distribution");
    expect(distribution?.Properties.DistributionConfig).toMatchObject({
      WebACLId: { "Fn::GetAtt": [acl?.id, "Arn"] },
    });
  });

  it("counts what its WAF would refuse until the stage says that it refuses, and logs it without secrets", () => {
    const actionsOf = (webAcl: "count" | "block") => {
      const [acl] = synthesise({ ...stage, webAcl }).all("AWS::WAFv2::WebACL");
      return ((acl?.Properties.Rules ?? []) as { Action?: object; OverrideAction?: object }[]).flatMap(
        ({ Action = {}, OverrideAction = {} }) => [...Object.keys(Action), ...Object.keys(OverrideAction)],
      );
    };
    expect(stage.webAcl).toBe("count");
    expect(actionsOf("count")).toEqual(["Count", "Count", "Count"]);
    expect(actionsOf("block")).toEqual(["Block", "None", "None"]);
    const [acl] = all("AWS::WAFv2::WebACL");
    const headers = ["authorization", "cookie", "donation-secret", "signup-secret"];
    expect(acl?.Properties.DataProtectionConfig).toEqual({
      DataProtections: [
        { Action: "SUBSTITUTION", Field: { FieldType: "SINGLE_HEADER", FieldKeys: headers } },
      ],
    });
    const [logging] = all("AWS::WAFv2::LoggingConfiguration");
    expect(logging?.Properties.RedactedFields).toEqual(headers.map((Name) => ({ SingleHeader: { Name } })));
  });

  it("carries the edge secret to the API, as a reference and not as a value", () => {
    const [distribution] = all("AWS::CloudFront::Distribution");
    const { Origins } = Object(distribution?.Properties.DistributionConfig) as {
      Origins: {
        DomainName: unknown;
        OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[];
      }[];
    };
    const api = Origins.find(({ DomainName }) => DomainName === `origin.${stage.host}`);
    expect(api?.OriginCustomHeaders).toHaveLength(1);
    const [header] = api?.OriginCustomHeaders ?? [];
    expect(header?.HeaderName).toBe("x-helink-edge");
    expect(JSON.stringify(header?.HeaderValue)).toContain(
      `{{resolve:secretsmanager:helink-${stage.name}-edge-${stage.edgeSecret}:SecretString`,
    );
  });

  it("stands in us-east-1, where CloudFront looks for certificate and web ACL, and finds the edge secrets there", () => {
    const edge = all("AWS::SecretsManager::Secret").filter(({ Properties }) =>
      String(Properties.Name).includes("-edge-"),
    );
    expect(edge).toHaveLength(2);
    for (const { Properties } of edge) expect(Properties.ReplicaRegions).toEqual([{ Region: "us-east-1" }]);
  });

  it("keeps the page's bucket closed to all but CloudFront", () => {
    for (const { Properties } of all("AWS::S3::Bucket")) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
    expect(all("AWS::CloudFront::OriginAccessControl")).toHaveLength(1);
  });

  it("runs on arm64 and nodejs24.x behind it", () => {
    for (const { Properties } of [
      ...all("AWS::Lambda::Function", "api"),
      ...all("AWS::Lambda::Function", "workers"),
    ]) {
      expect(Properties).toMatchObject({ Architectures: ["arm64"], Runtime: "nodejs24.x" });
    }
  });

  it("offers machine clients the scopes of the API", () => {
    const [server] = all("AWS::Cognito::UserPoolResourceServer");
    const offered = server?.Properties.Scopes as { ScopeName: string }[];
    expect(server?.Properties.Identifier).toBe("helink-api");
    expect(offered.map(({ ScopeName }) => ScopeName)).toEqual([...scopes]);
  });
});

it("a stage is deployed into its own account, and into no other", () => {
  const [dev, prod] = [{ name: "dev" }, { name: "prod", account: "111111111111" }];
  const names = (account?: string, only?: string) =>
    stagesHere([dev, prod], { account, only }).map(({ name }) => name);
  expect(names("111111111111")).toEqual(["dev", "prod"]);
  expect(names("222222222222")).toEqual(["dev"]);
  expect(names("222222222222", "prod")).toEqual([]);
  expect(names(undefined, "prod")).toEqual(["prod"]);
});

it("any issuer of tokens takes the user pool's place by configuration", () => {
  const identity = {
    kind: "issuer",
    issuer: "https://id.example",
    jwksUrl: "https://id.example/jwks",
  } as const;
  const { all } = synthesise({ ...stages.dev, identity });
  expect(all("AWS::Cognito::UserPool")).toEqual([]);
  for (const { Properties } of all("AWS::Lambda::Function", "api")) {
    const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
    expect(Variables).toMatchObject({ ISSUER: identity.issuer, JWKS_URL: identity.jwksUrl });
    expect(Variables).not.toHaveProperty("CLIENT_IDS");
  }
});
