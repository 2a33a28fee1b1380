import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireProfile } from "../../profiles/change-profile.ts";
import type { VisibilityDeps } from "../deps.ts";
import type { visibilityRoutes } from "../routes.ts";
import { visibilityOf } from "../views.ts";

type GetVisibility = UseCase<VisibilityDeps, typeof visibilityRoutes.getVisibility>;

/** Who sees what of the caller's data, and which of it is visible now by their own consents. */
export const getVisibility: GetVisibility = async ({ profiles }, _request, { actor, locale }) => {
  const row = await requireProfile(profiles, requireSignedIn(actor).volunteerId);
  return { items: visibilityOf(row, locale), nextCursor: null };
};
