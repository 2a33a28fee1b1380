import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import type { NoticeDeps } from "../deps.ts";
import { followSignup } from "../follow-signup.ts";
import { newNotice } from "../new-notice.ts";
import { causesOf, isOfSignup } from "../rules/causes.ts";

/**
 * Puts a notice into the inbox of each person an event concerns, at most once: its id is derived from the person and from
 * what it is of (else the event's name, its subject and its version), so a repeated delivery finds the notice stored. What a
 * signup holds is kept for reminders.
 * @throws ZodError for data that the event's published schema refuses
 */
export const onNotifiableEvent =
  (deps: NoticeDeps): Consumer =>
  async (event) => {
    if (isOfSignup(event)) await followSignup(deps, event);
    const { store, ids, clock } = deps;
    const { name, subject, version, at } = event;
    await Promise.all(
      causesOf(event).map(({ of = [name, subject, String(version)], ...content }) => {
        const noticeId = ids.derived("notice", content.personId, ...of);
        const notice = { ...content, noticeId, at, ofVersion: version };
        return store.add(newNotice(notice, changeByEvent(event), clock()));
      }),
    );
  };
