import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { StaffContactDeps } from "../deps.ts";
import type { staffContactRoutes } from "../routes.ts";

type RemoveStaffContact = UseCase<StaffContactDeps, typeof staffContactRoutes.removeStaffContact>;

/** Removes the caller's name and phone for volunteers; whoever reads a need after that is shown the station's alone. */
export const removeStaffContact: RemoveStaffContact = ({ staffContacts }, _request, { actor }) =>
  staffContacts.remove(requireSignedIn(actor).personId);
