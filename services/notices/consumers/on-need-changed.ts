import { once } from "#shared/concurrency/once.ts";
import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { needChangedSchema } from "#shared/published/events/needs.ts";
import { needKey } from "../keys.ts";
import type { NoticeStore } from "../store.ts";

const wordsSchema = once(() => needChangedSchema().pick({ title: true, division: true, listing: true }));

/** Stores how texts name a need, unless a newer version is stored. */
export const onNeedChanged =
  (store: NoticeStore): Consumer =>
  (event) =>
    store.saveNeed({
      ...wordsSchema().parse(event.data),
      ...needKey(event.subject),
      needId: event.subject,
      version: event.version,
      change: changeByEvent(event),
    });
