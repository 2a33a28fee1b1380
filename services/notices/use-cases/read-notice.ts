import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { NoticeDeps } from "../deps.ts";
import type { manifest } from "../manifest.ts";
import { noticeOf } from "../views.ts";

type Read = UseCase<NoticeDeps, typeof manifest.routes.readNotice>;

/** Marks one of the caller's notices as read; the first time counts. */
export const readNotice: Read = async ({ store }, { params: { noticeId } }, call) => {
  const row = await store.find(noticeId);
  if (row?.personId !== requireSignedIn(call.actor).personId) throw new Problem("not-found");
  await store.markRead(noticeId, call.now.toISOString(), call.change());
  return noticeOf({ ...row, readAt: row.readAt ?? call.now.toISOString() }, call.locale);
};
