import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { StaffDeps } from "../deps.ts";
import type { staffRoutes } from "../routes.ts";

type GetMe = UseCase<StaffDeps, typeof staffRoutes.getMe>;

/** The caller's own id, which they hand to whoever appoints them, and the roles they hold today. */
export const getMe: GetMe = async (_deps, _request, { actor }) => {
  const { personId, grants } = requireSignedIn(actor);
  return { personId, grants: [...grants] };
};
