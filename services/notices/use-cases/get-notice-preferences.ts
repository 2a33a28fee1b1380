import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NoticeDeps } from "../deps.ts";
import type { noticeRoutes } from "../routes.ts";
import { waysOf } from "../rules/preferences.ts";
import { myPreferencesOf } from "../views.ts";

type GetNoticePreferences = UseCase<NoticeDeps, typeof noticeRoutes.getNoticePreferences>;

/** By which way the caller wants each group of notices, and which ways there are. */
export const getNoticePreferences: GetNoticePreferences = async ({ store, ports }, _request, { actor }) => {
  const row = await store.findPreferences(requireSignedIn(actor).personId);
  return myPreferencesOf(waysOf(row?.ways), ports);
};
