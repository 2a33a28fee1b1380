import { ConditionFailed } from "#shared/db/write.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import { projectKey } from "../keys.ts";
import { projectChangedSchema } from "../rows.ts";
import type { ProjectStore } from "../store.ts";

/** Saves the project in an event of `projects`. Drops an event that is not newer than the stored copy. */
export const onProjectChanged =
  (projects: Pick<ProjectStore, "saveProject">): Consumer =>
  async ({ subject, version, at, correlationId, data }) => {
    try {
      await projects.saveProject({
        ...projectKey(subject),
        ...projectChangedSchema.parse(data),
        projectId: subject,
        version,
        change: { by: "system", at, correlationId },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  };
