import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireProfile } from "../changed-profile.ts";
import type { VolunteerDeps } from "../deps.ts";
import { ownProfileOf } from "../domain/own-profile.ts";
import type { manifest } from "../manifest.ts";
import { openProfile } from "../sealed-profile.ts";

/** The caller's own profile. @throws Problem `not-found` for somebody not registered, or withdrawn. */
export const getOwnProfile: UseCase<VolunteerDeps, typeof manifest.routes.getOwnProfile> = async (
  deps,
  _request,
  call,
) => {
  const row = await requireProfile(deps.store, requireSignedIn(call.actor).volunteerId);
  return ownProfileOf(await openProfile(deps, row));
};
