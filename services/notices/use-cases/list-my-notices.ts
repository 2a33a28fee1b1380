import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NoticeDeps } from "../deps.ts";
import { findServices } from "../find-services.ts";
import type { noticeRoutes } from "../routes.ts";
import { noticeOf } from "../views.ts";

type ListMyNotices = UseCase<NoticeDeps, typeof noticeRoutes.listMyNotices>;

/** The caller's notices, newest first. */
export const listMyNotices: ListMyNotices = async (deps, { query }, { actor, locale }) => {
  const { readStaffContact: _, ...inbox } = deps;
  const { store, cursors } = inbox;
  const { personId } = requireSignedIn(actor);
  const list = `notices ${personId}`;
  const { rows, next } = await store.listInbox(personId, query.limit, cursors.decode(list, query.cursor));
  const [services, preferences] = await Promise.all([
    findServices(inbox, rows),
    store.findPreferences(personId),
  ]);
  const items = rows.map((row) => noticeOf(row, preferences?.read, services.get(row.noticeId), locale));
  return { items, nextCursor: cursors.encode(list, next) };
};
