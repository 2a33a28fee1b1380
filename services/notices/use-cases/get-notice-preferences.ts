import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NoticeDeps } from "../deps.ts";
import type { noticeRoutes } from "../routes.ts";
import { waysOf } from "../rules/preferences.ts";

type GetNoticePreferences = UseCase<NoticeDeps, typeof noticeRoutes.getNoticePreferences>;

/** By which way the caller wants each group of notices. */
export const getNoticePreferences: GetNoticePreferences = async ({ store }, _request, { actor }) => {
  const row = await store.findPreferences(requireSignedIn(actor).personId);
  return waysOf(row?.ways);
};
