import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { projectKey } from "../keys.ts";
import type { ListStore } from "../store.ts";

/** Stores for where a project's operator is approved: their managers pull its lists there. */
export const onProjectChanged =
  (store: ListStore): Consumer =>
  (event) => {
    const { approved } = projectChangedSchema().pick({ approved: true }).parse(event.data);
    return store.saveProject({
      ...projectKey(event.subject),
      projectId: event.subject,
      version: event.version,
      change: changeByEvent(event),
      operatorId: approved?.operatorId,
      approved,
    });
  };
