import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import { requireProfile } from "../../profiles/change-profile.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import { visibilityOf } from "../views.ts";

type Get = UseCase<VolunteerDeps, typeof manifest.routes.getVisibility>;

/** Tells the caller who sees what of their data, and what of it is so now by their own consents. */
export const getVisibility: Get = async ({ store }, _request, call) => {
  const row = await requireProfile(store, requireSignedIn(call.actor).volunteerId);
  return { items: visibilityOf(row, call.locale), nextCursor: null };
};
