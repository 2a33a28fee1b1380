import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NoticeDeps } from "../deps.ts";
import type { noticeRoutes } from "../routes.ts";
import { noticeOf } from "../views.ts";

type ListMyNotices = UseCase<NoticeDeps, typeof noticeRoutes.listMyNotices>;

/** The caller's notices, newest first. */
export const listMyNotices: ListMyNotices = async ({ store, cursors }, { query }, { actor, locale }) => {
  const { personId } = requireSignedIn(actor);
  const list = `notices ${personId}`;
  const { rows, next } = await store.listInbox(personId, query.limit, cursors.decode(list, query.cursor));
  return { items: rows.map((row) => noticeOf(row, locale)), nextCursor: cursors.encode(list, next) };
};
