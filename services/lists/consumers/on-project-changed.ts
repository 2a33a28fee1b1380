import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { projectKey } from "../keys.ts";
import type { ListStore } from "../store.ts";

/** Stores the operator of a project, whose managers pull its lists. */
export const onProjectChanged =
  (store: ListStore): Consumer =>
  (event) => {
    const { operatorId } = projectChangedSchema.pick({ operatorId: true }).parse(event.data);
    return store.saveProject({
      ...projectKey(event.subject),
      projectId: event.subject,
      version: event.version,
      change: changeByEvent(event),
      operatorId,
    });
  };
