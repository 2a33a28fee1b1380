import type { Consumer } from "#shared/published/domain-event.ts";
import type { NoticeDeps } from "../deps.ts";
import { noticeKey, outboxOf } from "../keys.ts";
import { causeOf } from "../rules/causes.ts";
import { gatherMinutes, inMinutes, keepDays } from "../rules/delivery.ts";

/**
 * Puts a notice into the inbox of the person an event concerns, at most once: its id is derived from the person, the
 * event's name, its subject and its version, so a repeated delivery finds the notice stored.
 * @throws ZodError for data that the event's published schema refuses
 */
export const onNotifiableEvent =
  ({ store, ids, clock }: NoticeDeps): Consumer =>
  async (event) => {
    const cause = causeOf(event);
    if (!cause) return;
    const { name, subject, version, at, correlationId } = event;
    const noticeId = ids.derived("notice", cause.personId, name, subject, String(version));
    const now = clock();
    await store.add({
      ...noticeKey(noticeId),
      ...cause,
      noticeId,
      at,
      ofVersion: version,
      version: 1,
      change: { by: "system", at: now.toISOString(), correlationId },
      status: "pending",
      outbox: outboxOf(cause.personId),
      dueAt: inMinutes(now, gatherMinutes),
      tries: 0,
      expiresAt: Math.floor(now.getTime() / 1_000) + keepDays * 86_400,
    });
  };
