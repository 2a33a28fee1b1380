import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { needSnapshotSchema } from "#shared/ranking/fit/need.ts";
import { needKey } from "../keys.ts";
import type { ListStore } from "../store.ts";

/** Stores the newest version of a need: whose list it is, its title, and what its candidates are ranked by. */
export const onNeedChanged =
  (store: ListStore): Consumer =>
  (event) =>
    store.saveNeed({
      ...needSnapshotSchema().parse(event.data),
      ...needKey(event.subject),
      needId: event.subject,
      version: event.version,
      change: changeByEvent(event),
    });
