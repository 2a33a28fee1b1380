import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { staffContactKey } from "#shared/published/cards/staff-contact.ts";
import type { StaffContactDeps } from "../deps.ts";
import type { staffContactRoutes } from "../routes.ts";
import { staffContactOf } from "../views.ts";

type GiveStaffContact = UseCase<StaffContactDeps, typeof staffContactRoutes.giveStaffContact>;

/** Version of the consent wording shown where the name and phone are given. */
const wordingVersion = "2026-11";

/** Keeps the caller's name and phone for volunteers with a confirmed place, in place of what they gave before. */
export const giveStaffContact: GiveStaffContact = async ({ envelope, staffContacts }, { body }, call) => {
  const { personId } = requireSignedIn(call.actor);
  const { name, phone } = body;
  const sealed = await envelope.seal(personId, "staff-contact", { name, phone });
  const consent = { version: wordingVersion, at: call.now.toISOString() };
  await retryOnConflict(async () => {
    const before = await staffContacts.find(personId);
    const version = (before?.version ?? 0) + 1;
    await staffContacts.save({ ...staffContactKey(personId), version, personId, sealed, consent });
  });
  return staffContactOf({ consent }, { name, phone });
};
