import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { NoticeDeps } from "../deps.ts";
import { findServices } from "../find-services.ts";
import type { noticeRoutes } from "../routes.ts";
import { noticeOf } from "../views.ts";

type ReadNotice = UseCase<NoticeDeps, typeof noticeRoutes.readNotice>;

/** Marks one of the caller's notices as read; the first time is kept. @throws Problem `not-found` for another's */
export const readNotice: ReadNotice = async (deps, { params: { noticeId } }, call) => {
  const { readStaffContact: _, ...inbox } = deps;
  const { store } = inbox;
  const row = await store.find(noticeId);
  if (row?.personId !== requireSignedIn(call.actor).personId) throw new Problem("not-found");
  const readAt = call.now.toISOString();
  await store.markRead(noticeId, readAt, call.change());
  const services = await findServices(inbox, [row]);
  return noticeOf(
    { ...row, readAt: row.readAt ?? readAt },
    undefined,
    services.get(row.noticeId),
    call.locale,
  );
};
