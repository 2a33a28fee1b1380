import { describe, expect, it } from "vitest";
import { stages } from "#infra/stages.ts";
import { dynamoDbEndpoint } from "#test/support/dynamodb-endpoint.ts";
import { rehearse } from "./rehearse.ts";

describe("the synthesised templates, run on this machine", () => {
  it("carry a county's whole life, with no right too few and none for nothing", async () => {
    const outcome = await rehearse(stages.dev, dynamoDbEndpoint(), () => {});
    expect(outcome.faults).toEqual([]);
    expect(outcome.functions).toBeGreaterThan(25);
    expect(outcome.rights.used).toBeGreaterThan(200);
    expect(outcome.routes.called).toBe(outcome.routes.all);
  }, 300_000);
});
