import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { staffContactSchema } from "#shared/published/cards/staff-contact.ts";
import type { StaffContactDeps } from "../deps.ts";
import type { staffContactRoutes } from "../routes.ts";
import { staffContactOf } from "../views.ts";

type GetMyStaffContact = UseCase<StaffContactDeps, typeof staffContactRoutes.getMyStaffContact>;

/** The name and phone that the caller gave for volunteers, if they did. */
export const getMyStaffContact: GetMyStaffContact = async ({ envelope, staffContacts }, _request, call) => {
  const { personId } = requireSignedIn(call.actor);
  const card = await staffContacts.find(personId);
  if (!card) return { contact: null };
  const contact = await envelope.open(personId, "staff-contact", card.sealed, staffContactSchema());
  return { contact: staffContactOf(card, contact) };
};
