import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NoticeDeps } from "../deps.ts";
import { nextPreferences } from "../next-preferences.ts";
import type { noticeRoutes } from "../routes.ts";
import { waysOf } from "../rules/preferences.ts";
import { myPreferencesOf } from "../views.ts";

type ChangeNoticePreferences = UseCase<NoticeDeps, typeof noticeRoutes.changeNoticePreferences>;

/** Changes by which way the caller wants groups of notices; a group that is not named stays as it is. */
export const changeNoticePreferences: ChangeNoticePreferences = async ({ store, ports }, { body }, call) => {
  const { personId } = requireSignedIn(call.actor);
  return retryOnConflict(async () => {
    const before = await store.findPreferences(personId);
    const ways = { ...before?.ways, ...body };
    await store.savePreferences(nextPreferences(personId, before, { ways }, call.change()));
    return myPreferencesOf(waysOf(ways), ports);
  });
};
