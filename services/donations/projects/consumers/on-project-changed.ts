import type { Consumer } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { projectKey, projectsBook } from "../keys.ts";
import { organisationOf } from "../rules/organisation-of.ts";
import type { ProjectStore } from "../store.ts";

/** Saves the project of an event. An event that is not newer than the stored copy changes nothing. */
export const onProjectChanged =
  (projects: Pick<ProjectStore, "saveProject">): Consumer =>
  async ({ subject, version, at, correlationId, data }) => {
    const project = projectChangedSchema().parse(data);
    const organisation = organisationOf(project);
    await projects.saveProject({
      ...projectKey(subject),
      ...project,
      projectId: subject,
      ...(organisation === undefined ? {} : { book: projectsBook(organisation), listed: subject }),
      version,
      change: { by: "system", at, correlationId },
    });
  };
