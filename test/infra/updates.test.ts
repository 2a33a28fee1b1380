import { describe, expect, it } from "vitest";
import { stages } from "#infra/stages.ts";
import { manifests } from "#services/services.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { refusalsOf } from "#test/support/deployments.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

/** The stacks in the order in which they are deployed, by their names in CloudFormation. */
const deployable = (services: readonly ServiceManifest[]) =>
  new Map(
    Object.entries(synthesise(stages.dev, services).templates).map(([name, template]) => [
      `helink-dev-${name}`,
      template,
    ]),
  );

const changed = (name: string, change: (manifest: ServiceManifest) => ServiceManifest) =>
  manifests.map((manifest) => (manifest.name === name ? change(manifest) : manifest));

describe("what is deployed is updated stack by stack", () => {
  const now = deployable(manifests);

  it("from nothing, in an order in which each stack finds what it needs", () => {
    expect(refusalsOf(new Map(), now)).toEqual([]);
  });

  it.each([
    [
      "a function, a subscription with its queue and rule, and the reader of a stream",
      changed("needs", ({ publishes: _, subscriptions = [], ...needs }) => ({
        ...needs,
        subscriptions: subscriptions.slice(1, 3),
        functions: { beginImport: { trigger: "upload" } },
      })),
    ],
    ["a table with its service", manifests.filter(({ name }) => name !== "lists")],
    ["the secret of a service", changed("donations", ({ environment: _, ...donations }) => donations)],
  ])("that %s goes, and comes back", (_, services) => {
    const without = deployable(services);
    expect(JSON.stringify([...without])).not.toBe(JSON.stringify([...now]));
    expect(refusalsOf(now, without)).toEqual([]);
    expect(refusalsOf(without, now)).toEqual([]);
  });

  it("with no export, which a later stack would hold", () => {
    expect(JSON.stringify([...now])).not.toMatch(/"Fn::ImportValue"|"Export"/);
  });

  it("except where a stack imports what an earlier one drops, or takes what nobody gives", () => {
    const giving = { Outputs: { Queue: { Value: "q", Export: { Name: "queue" } } } };
    const taking = (value: object) => ({ Resources: { Alarm: { Properties: { Name: value } } } });
    const imported = taking({ "Fn::ImportValue": "queue" });
    const before = new Map<string, object>([
      ["workers", giving],
      ["alarms", imported],
    ]);
    const dropped = new Map<string, object>([
      ["workers", {}],
      ["alarms", {}],
    ]);
    expect(refusalsOf(before, dropped)).toEqual(["workers drops the export queue, which alarms imports"]);
    const read = taking({ "Fn::GetStackOutput": { StackName: "workers", OutputName: "Queue" } });
    expect(refusalsOf(before, new Map<string, object>([["alarms", read]]))).toEqual([]);
    expect(refusalsOf(new Map(), new Map<string, object>([["alarms", read]]))).toEqual([
      "alarms takes workers.Queue, which nobody gives",
    ]);
  });
});
