import { composeProjects } from "#services/projects/main.ts";
import { manifest } from "#services/projects/manifest.ts";
import { createProjectStore } from "#services/projects/store.ts";
import { tableName } from "#shared/db/table.ts";
import { caller, tokenOf } from "./call-api.ts";
import { grantRoles, putCounties } from "./network-cards.ts";
import { createTestPlatform } from "./test-platform.ts";

/** The county and township that the projects service's people work in. */
export const county = "430422";
export const division = "430422103";

/** Everything that public fundraising needs by law. */
export const publicFundraising = {
  fundraisingMode: "public",
  fundraiser: { name: "某基金会", contact: "0734-0000000" },
  qualificationNo: "53430000X",
  planNo: "53430000XA26001",
  platformLink: "https://example.org/1",
};

/** The projects service with two counties, and people by their role: `worker`, `lead`, `manager`, `admin` and others. */
export const createProjectsService = async () => {
  const { platform, clock } = await createTestPlatform([manifest.table, { name: "network" }]);
  const operatorId = platform.ids.derived("operator", "one");
  await putCounties(platform);
  await grantRoles(platform, "worker", [{ role: "social_worker", county, divisions: [division] }]);
  await grantRoles(platform, "lead", [{ role: "station_lead", county, divisions: [division] }]);
  await grantRoles(platform, "both", [
    { role: "station_lead", county, divisions: [division] },
    { role: "social_worker", county, divisions: [division] },
  ]);
  await grantRoles(platform, "far-lead", [{ role: "station_lead", county, divisions: ["430422104"] }]);
  await grantRoles(platform, "manager", [{ role: "ngo_manager", county, divisions: [division], operatorId }]);
  await grantRoles(platform, "auditor", [{ role: "auditor", county }]);
  await grantRoles(platform, "admin", [{ role: "county_admin", county }]);
  await grantRoles(platform, "far-admin", [{ role: "county_admin", county: "430103" }]);
  await grantRoles(platform, "admin-of-999999", [{ role: "county_admin", county: "999999" }]);
  await grantRoles(platform, "both-counties", [
    { role: "county_admin", county },
    { role: "county_admin", county: "430103" },
  ]);

  const call = caller(composeProjects(platform).api);
  const as = (who: string | undefined) => (who === undefined ? {} : { token: tokenOf(who) });
  const create = (who: string, body: object = {}, headers: Record<string, string> = {}) =>
    call("POST /v1/projects", { ...as(who), body: { name: "春蕾计划", county, ...body }, headers });
  return {
    platform,
    clock,
    operatorId,
    call,
    create,
    /** Creates a project and gives its id. */
    newProject: async (who: string, body: object = {}): Promise<string> =>
      (await create(who, body)).body.projectId,
    get: (who: string | undefined, projectId: string) =>
      call("GET /v1/projects/{projectId}", { ...as(who), params: { projectId } }),
    list: (who: string | undefined, query: Record<string, string> = {}) =>
      call("GET /v1/projects", { ...as(who), query }),
    change: (who: string, projectId: string, body: object) =>
      call("PATCH /v1/projects/{projectId}", { ...as(who), params: { projectId }, body }),
    publish: (who: string, projectId: string, body?: object) =>
      call("POST /v1/projects/{projectId}/publish", { ...as(who), params: { projectId }, body }),
    requestChange: (who: string, projectId: string, body: object, headers: Record<string, string> = {}) =>
      call("POST /v1/projects/{projectId}/change-requests", {
        ...as(who),
        params: { projectId },
        body,
        headers,
      }),
    decideChange: (who: string, verb: "approve" | "reject", projectId: string, requestId: string) =>
      call(`POST /v1/projects/{projectId}/change-requests/{requestId}/${verb}`, {
        ...as(who),
        params: { projectId, requestId },
      }),
    redact: (who: string, projectId: string, body: object) =>
      call("POST /v1/projects/{projectId}/redact", { ...as(who), params: { projectId }, body }),
    redactRequest: (who: string, projectId: string, requestId: string, body: object) =>
      call("POST /v1/projects/{projectId}/change-requests/{requestId}/redact", {
        ...as(who),
        params: { projectId, requestId },
        body,
      }),
    changeRequests: (who: string | undefined, projectId: string) =>
      call("GET /v1/projects/{projectId}/change-requests", { ...as(who), params: { projectId } }),
    tell: (who: string, projectId: string, body: object, headers: Record<string, string> = {}) =>
      call("POST /v1/projects/{projectId}/updates", { ...as(who), params: { projectId }, body, headers }),
    takeBack: (who: string, projectId: string, updateId: string) =>
      call("DELETE /v1/projects/{projectId}/updates/{updateId}", {
        ...as(who),
        params: { projectId, updateId },
      }),
    redactUpdate: (who: string, projectId: string, updateId: string, body: object) =>
      call("POST /v1/projects/{projectId}/updates/{updateId}/redact", {
        ...as(who),
        params: { projectId, updateId },
        body,
      }),
    updates: (who: string | undefined, projectId: string, query: Record<string, string> = {}) =>
      call("GET /v1/projects/{projectId}/updates", { ...as(who), params: { projectId }, query }),
    picture: (projectId: string, updateId: string, picture: string) =>
      call("GET /v1/projects/{projectId}/updates/{updateId}/pictures/{picture}", {
        params: { projectId, updateId, picture },
      }),
    /** The stored row of a project. */
    stored: async (projectId: string) => {
      const project = await createProjectStore(
        platform.documents,
        tableName(platform.stage, manifest.table.name),
        platform.log,
      ).find(projectId);
      if (!project) throw new Error(`no project ${projectId}`);
      return project;
    },
  };
};
export type ProjectsService = Awaited<ReturnType<typeof createProjectsService>>;
