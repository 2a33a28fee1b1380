import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { tableName } from "#shared/db/table.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { county, createProjectsService, type ProjectsService } from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

describe("a machine client", () => {
  const machine = (scopes: readonly string[]) =>
    tokenOf("client-1", { machine: true, clientId: "client-1", scopes: scopes as never });

  it("acts as its manager within its scopes", async () => {
    const clientId = projects.platform.ids.derived("machineClient", "https://issuer.test", "client-1");
    const grants = [{ role: "ngo_manager", county, operatorId: projects.operatorId }];
    const Item = {
      ...roleCardKey(clientId),
      version: 1,
      grants,
      machineScopes: ["projects:read", "projects:write"],
    };
    await projects.platform.documents.send(
      new PutCommand({ TableName: tableName(projects.platform.stage, "network"), Item }),
    );
    const body = { name: "海星行动", county };
    const created = await projects.call("POST /v1/projects", { token: machine(["projects:write"]), body });
    expect(created.status).toBe(201);
    expect(
      (await projects.call("POST /v1/projects", { token: machine(["projects:read"]), body })).status,
    ).toBe(403);
    const params = { projectId: created.body.projectId };
    const read = (scopes: readonly string[]) =>
      projects.call("GET /v1/projects/{projectId}", { token: machine(scopes), params });
    expect((await read(["projects:read"])).status).toBe(200);
    expect((await read(["projects:write"])).status).toBe(404);
    await projects.publish("admin", created.body.projectId);
    const told = await projects.call("POST /v1/projects/{projectId}/updates", {
      token: machine(["projects:write"]),
      params,
      body: { text: "早餐送到了" },
    });
    expect([told.status, told.body.postedBy]).toEqual([201, clientId]);
  });
});
