import { known } from "#shared/access/require.ts";
import { Problem } from "#shared/http/problem.ts";
import type { UseCase } from "#shared/service/use-case.ts";
import type { VolunteerDeps } from "../deps.ts";
import { ownProfileOf } from "../domain/own-profile.ts";
import { openProfile } from "../sealed-profile.ts";
import type { manifest } from "../service.ts";

/** The caller's own profile. @throws Problem `not-found` for somebody not registered, or withdrawn. */
export const getOwnProfile: UseCase<VolunteerDeps, typeof manifest.routes.getOwnProfile> = async (
  deps,
  _request,
  call,
) => {
  const row = await deps.store.findProfile(known(call.actor).volunteerId);
  if (!row || row.status === "withdrawn") throw new Problem("not-found");
  return ownProfileOf(await openProfile(deps, row));
};
