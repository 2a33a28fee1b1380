import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { acknowledge, acknowledgements, placesOf } from "#infra/acknowledgements.ts";
import { HelinkStage } from "#infra/helink-stage.ts";
import { stages } from "#infra/stages.ts";
import { manifests } from "#services/services.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { exampleGiving } from "#test/support/example-giving.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

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
  it("finds nothing that is not acknowledged", () => {
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

describe.each(Object.values(stages))("the alarms of stage $name", (stage) => {
  const alarms = synthesise(stage).all("AWS::CloudWatch::Alarm");
  const headings = readFileSync(new URL("../../infra/README.md", import.meta.url), "utf8")
    .split("\n")
    .flatMap((line) => /^#+ `?([\w-]+)`?$/.exec(line)?.[1] ?? []);

  it("say what they mean for people, and lead to a heading of infra/README.md", () => {
    expect(alarms.length).toBeGreaterThan(5);
    for (const { Properties } of alarms) {
      const [, impact, anchor] =
        /^(.+\.) infra\/README\.md#([\w-]+)$/.exec(String(Properties.AlarmDescription)) ?? [];
      expect(impact, String(Properties.AlarmName)).toMatch(/^[A-Z].{20,}/);
      expect(headings).toContain(anchor);
    }
  });

  it("notify the topic", () => {
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1);
  });
});
