import { once } from "#shared/concurrency/once.ts";
import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { projectKey } from "../keys.ts";
import type { NoticeStore } from "../store.ts";

const wordsSchema = once(() => projectChangedSchema().pick({ name: true }));

/** Stores how texts name a project, unless a newer version is stored. */
export const onProjectChanged =
  (store: NoticeStore): Consumer =>
  (event) =>
    store.saveProject({
      ...projectKey(event.subject),
      projectId: event.subject,
      ...wordsSchema().parse(event.data),
      version: event.version,
      change: changeByEvent(event),
    });
