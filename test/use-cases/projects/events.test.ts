import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, it } from "vitest";
import { toProjectEvents } from "#services/projects/events.ts";
import { tableName } from "#shared/db/table.ts";
import { projectEvents } from "#shared/published/events/projects.ts";
import {
  county,
  createProjectsService,
  division,
  type ProjectsService,
  publicFundraising,
} from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

it("every save is published with what others need, and no mail address", async () => {
  const projectId = await projects.newProject("admin", {
    ...publicFundraising,
    division,
    invitedDonors: ["a@example.org"],
    criteria: { sex: "female", areas: [division] },
    purposes: ["school"],
  });
  await projects.publish("admin", projectId);
  const TableName = tableName(projects.platform.stage, "projects");
  const { Items = [] } = await projects.platform.documents.send(new ScanCommand({ TableName }));
  const row = Items.find((item) => item.projectId === projectId);
  const [event] = toProjectEvents({ new: row });
  expect(event).toMatchObject({
    name: "projects.ProjectChanged",
    subject: projectId,
    version: 2,
    data: {
      status: "published",
      name: "春蕾计划",
      county,
      division,
      fundraisingMode: "public",
      takesGifts: true,
      currencies: ["CNY"],
      demo: false,
      invited: [projects.platform.blindIndex("email", "a@example.org")],
      source: "donated",
      criteria: { sex: "female", areas: [division] },
      purposes: ["school"],
    },
  });
  expect(projectEvents["projects.ProjectChanged"]().parse(event?.data)).toEqual(event?.data);
});
