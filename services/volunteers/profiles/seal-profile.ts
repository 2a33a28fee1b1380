import type { BlindIndex } from "#shared/personal-data/blind-index.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type ContactCard, contactSchema } from "#shared/published/cards/contact-card.ts";
import { maskName } from "#shared/values/candidate.ts";
import type { ProfileDeps } from "./deps.ts";
import { taskOf } from "./keys.ts";
import type { RegisteredRow } from "./rows.ts";
import { contactCardOf } from "./rules/cards.ts";
import type { OpenedProfile } from "./rules/fill-profile.ts";
import { identitySchema } from "./schemas.ts";

/** The keyed hash of a volunteer's birth date, which the same date of nobody else has. */
export const birthDateIndexOf = (blindIndex: BlindIndex, volunteerId: string, birthDate: string): string =>
  blindIndex("birth date", `${volunteerId} ${birthDate}`);

/** Seals the personal fields of a profile into its two envelopes. @returns the rows to save */
export const sealProfile = async (
  { envelope, blindIndex }: Pick<ProfileDeps, "envelope" | "blindIndex">,
  { row, contact, identity }: OpenedProfile,
): Promise<{ row: RegisteredRow; card: ContactCard }> => {
  const [sealedContact, sealedIdentity] = await Promise.all([
    envelope.seal(row.personId, "contact", contact),
    envelope.seal(row.personId, "identity", identity),
  ]);
  const sealed = {
    ...row,
    sealedIdentity,
    phoneIndex: blindIndex("phone", contact.phone),
    birthDateIndex: birthDateIndexOf(blindIndex, row.volunteerId, identity.birthDate),
    ...(identity.birthDateWanted === undefined
      ? { task: undefined, taskPlace: undefined }
      : taskOf("BIRTHDATES", row.division, row.volunteerId)),
  };
  return { row: sealed, card: contactCardOf(sealed, sealedContact, maskName(contact.name)) };
};

/** Opens both envelopes of a profile. @throws Problem `not-found` where it was withdrawn after `row` was read */
export const openProfile = async (
  { envelope, profiles }: Pick<ProfileDeps, "envelope" | "profiles">,
  row: RegisteredRow,
): Promise<OpenedProfile> => {
  const card = await profiles.findContact(row.volunteerId);
  if (!card) throw new Problem("not-found");
  const [contact, identity] = await Promise.all([
    envelope.open(row.personId, "contact", card.sealed, contactSchema()),
    envelope.open(row.personId, "identity", row.sealedIdentity, identitySchema()),
  ]);
  return { row, contact, identity };
};
