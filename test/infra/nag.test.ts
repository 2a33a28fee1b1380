import { App } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it, vi } from "vitest";
import { acknowledge, acknowledgements, placesOf } from "#infra/acknowledgements.ts";
import { HelinkStage } from "#infra/helink-stage.ts";
import { stages } from "#infra/stages.ts";
import { manifests } from "#services/services.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { exampleGiving } from "#test/support/example-giving.ts";

interface Finding {
  readonly rule: string;
  readonly path: string;
}

const build = (stage: (typeof stages)[keyof typeof stages], services: readonly ServiceManifest[]) =>
  new HelinkStage(new App({ context: { "aws:cdk:bundling-stacks": [] } }), stage.name, {
    stage,
    manifests: services,
  });

const findingsOf = (built: HelinkStage): Finding[] =>
  new AwsSolutionsChecks(built)
    .validateScope(built)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = "" }) => ({ rule: ruleName, path: constructPath })),
    );

describe.each(Object.values(stages))("cdk-nag's AwsSolutions on stage $name", (stage) => {
  // The CDK CLI sets the variable as soon as it knows the account.
  it.each([undefined, "123456789012"])("finds nothing that is not acknowledged, in account %s", (account) => {
    vi.stubEnv("CDK_DEFAULT_ACCOUNT", account);
    const built = build(stage, manifests);
    acknowledge(built, stage);
    expect(findingsOf(built)).toEqual([]);
  });

  // The example has every kind of function, so that each row has something to suppress.
  const builds = [build(stage, manifests), build(stage, [exampleGiving])];
  const unacknowledged = builds.flatMap(findingsOf);

  it.each(acknowledgements.map((row) => [row.id, row] as const))(
    "would find %s, were it not acknowledged",
    (_, row) => {
      const places = builds.flatMap((built) => placesOf(row, built, stage));
      const suppressed = places.filter(({ construct, id }) =>
        unacknowledged.some(({ rule, path }) => rule === id && path.startsWith(`${construct.node.path}/`)),
      );
      expect(suppressed.length).toBeGreaterThan(0);
    },
  );
});

it("every acknowledgement has a reason of its own rule, in a sentence", () => {
  for (const { reason } of acknowledgements) expect(reason).toMatch(/^[A-Z].{30,}\.$/);
});
