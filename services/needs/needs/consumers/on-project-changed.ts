import { once } from "#shared/concurrency/once.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import type { NeedDeps } from "../deps.ts";
import { projectKey } from "../keys.ts";

const keptSchema = once(() =>
  projectChangedSchema().pick({ status: true, county: true, division: true, approved: true }),
);

/** Keeps where a project is, and for where its operator is approved: their managers manage its needs there. */
export const createOnProjectChanged =
  ({ needs }: Pick<NeedDeps, "needs">): Consumer =>
  async ({ subject: projectId, version, at, correlationId, data }) => {
    const change = { by: "system", at, correlationId };
    await needs.saveProject({
      ...projectKey(projectId),
      version,
      change,
      projectId,
      ...keptSchema().parse(data),
    });
  };
