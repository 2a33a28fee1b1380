import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import { requireProfile } from "../change-profile.ts";
import type { VolunteerDeps } from "../deps.ts";
import { openProfile } from "../seal-profile.ts";
import { ownProfileOf } from "../views.ts";

/** The caller's own profile. @throws Problem `not-found` for somebody not registered, or withdrawn. */
export const getOwnProfile: UseCase<VolunteerDeps, typeof manifest.routes.getOwnProfile> = async (
  deps,
  _request,
  call,
) => {
  const row = await requireProfile(deps.store, requireSignedIn(call.actor).volunteerId);
  return ownProfileOf(await openProfile(deps, row));
};
