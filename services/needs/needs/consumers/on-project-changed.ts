import type { Consumer } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import type { NeedDeps } from "../deps.ts";
import { projectKey } from "../keys.ts";

/** Keeps the operator of a project: its managers manage the project's needs. */
export const createOnProjectChanged =
  ({ needs }: Pick<NeedDeps, "needs">): Consumer =>
  async ({ subject: projectId, version, at, correlationId, data }) => {
    const { operatorId } = projectChangedSchema.pick({ operatorId: true }).parse(data);
    const change = { by: "system", at, correlationId };
    await needs.saveProject({ ...projectKey(projectId), version, change, projectId, operatorId });
  };
