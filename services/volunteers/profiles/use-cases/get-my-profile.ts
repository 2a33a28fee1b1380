import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireProfile } from "../change-profile.ts";
import type { ProfileDeps } from "../deps.ts";
import type { profileRoutes } from "../routes.ts";
import { openProfile } from "../seal-profile.ts";
import { myProfileOf } from "../views.ts";

type GetMyProfile = UseCase<ProfileDeps, typeof profileRoutes.getMyProfile>;

/** The caller's own profile. @throws Problem `not-found` for a caller not registered, or withdrawn */
export const getMyProfile: GetMyProfile = async (deps, _request, { actor }) => {
  const row = await requireProfile(deps.profiles, requireSignedIn(actor).volunteerId);
  return myProfileOf(await openProfile(deps, row));
};
