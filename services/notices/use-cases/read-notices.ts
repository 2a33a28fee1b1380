import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NoticeDeps } from "../deps.ts";
import { nextPreferences } from "../next-preferences.ts";
import type { noticeRoutes } from "../routes.ts";

type ReadNotices = UseCase<NoticeDeps, typeof noticeRoutes.readNotices>;

/** Marks the caller's notices up to an instant as read, at most up to now; what was read before stays read. */
export const readNotices: ReadNotices = async ({ store }, { body }, call) => {
  const { personId } = requireSignedIn(call.actor);
  const at = call.now.toISOString();
  const until = new Date(Math.min(Date.parse(body.until), call.now.getTime())).toISOString();
  await retryOnConflict(async () => {
    const before = await store.findPreferences(personId);
    if (before?.read && before.read.until >= until) return;
    await store.savePreferences(nextPreferences(personId, before, { read: { until, at } }, call.change()));
  });
};
