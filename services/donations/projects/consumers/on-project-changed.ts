import type { Consumer } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { projectKey } from "../keys.ts";
import type { ProjectStore } from "../store.ts";

/** Saves the project of an event. An event that is not newer than the stored copy changes nothing. */
export const onProjectChanged =
  (projects: Pick<ProjectStore, "saveProject">): Consumer =>
  async ({ subject, version, at, correlationId, data }) => {
    await projects.saveProject({
      ...projectKey(subject),
      ...projectChangedSchema().parse(data),
      projectId: subject,
      version,
      change: { by: "system", at, correlationId },
    });
  };
