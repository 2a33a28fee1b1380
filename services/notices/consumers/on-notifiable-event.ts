import type { Consumer } from "#shared/published/domain-event.ts";
import type { NoticeDeps } from "../deps.ts";
import { causeOf } from "../rules/causes.ts";
import { gatherMinutes, inMinutes, keepDays } from "../rules/delivery.ts";
import { noticeKey, outbox } from "../store.ts";

/**
 * Puts what happened into the inbox of the person it happened to, at most once: the id follows from the person,
 * the cause, and the thing's version, so that an event that comes again finds its notice standing.
 */
export const notify =
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
      version: 1,
      change: { by: "system", at: now.toISOString(), correlationId },
      status: "pending",
      outbox,
      dueAt: inMinutes(now, gatherMinutes),
      tries: 0,
      expiresAt: Math.floor(now.getTime() / 1_000) + keepDays * 86_400,
    });
  };
