import type { Consumer } from "#shared/published/domain-event.ts";
import { projectKey } from "../keys.ts";
import { changeBy, projectSchema } from "../rows.ts";
import type { MatchingStore } from "../store.ts";

/** Remembers who operates a project: its lists are theirs. */
export const followProjects =
  (store: MatchingStore): Consumer =>
  (event) => {
    const { subject: projectId, version } = event;
    const change = changeBy(event);
    return store.saveProject({
      ...projectKey(projectId),
      projectId,
      version,
      change,
      ...projectSchema.parse(event.data),
    });
  };
