import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NoticeDeps } from "../deps.ts";
import type { manifest } from "../manifest.ts";
import { noticeOf } from "../views.ts";

type List = UseCase<NoticeDeps, typeof manifest.routes.listOwnNotices>;

/** The caller's notices, newest first. */
export const listOwnNotices: List = async ({ store, cursors }, { query }, call) => {
  const { personId } = requireSignedIn(call.actor);
  const list = `notices ${personId}`;
  const { rows, next } = await store.listInbox(personId, query.limit, cursors.decode(list, query.cursor));
  return { items: rows.map((row) => noticeOf(row, call.locale)), nextCursor: cursors.encode(list, next) };
};
