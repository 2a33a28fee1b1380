import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import type { NoticeDeps } from "../deps.ts";
import { followSignup } from "../follow-signup.ts";
import { newNotice } from "../new-notice.ts";
import { causeOf, isOfSignup } from "../rules/causes.ts";

/**
 * Puts a notice into the inbox of the person an event concerns, at most once: its id is derived from the person and from
 * what it is of (else the event's name, its subject and its version), so a repeated delivery finds the notice stored. What a
 * signup holds is kept for reminders.
 * @throws ZodError for data that the event's published schema refuses
 */
export const onNotifiableEvent =
  (deps: NoticeDeps): Consumer =>
  async (event) => {
    if (isOfSignup(event)) await followSignup(deps, event);
    const cause = causeOf(event);
    if (!cause) return;
    const { store, ids, clock } = deps;
    const { name, subject, version, at } = event;
    const { of = [name, subject, String(version)], ...content } = cause;
    const noticeId = ids.derived("notice", cause.personId, ...of);
    await store.add(
      newNotice({ ...content, noticeId, at, ofVersion: version }, changeByEvent(event), clock()),
    );
  };
