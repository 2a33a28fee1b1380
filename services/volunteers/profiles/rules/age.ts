import { invalid, refuse } from "#shared/problem/problem.ts";
import { ageOn } from "#shared/values/time.ts";
import type { RegisterVolunteer, SealedIdentity } from "../schemas.ts";

/** The longest life on record (years). */
const maxAge = 122;

const requirePossible = (birthDate: string, today: string): void => {
  if (birthDate > today || ageOn(birthDate, today) > maxAge)
    throw invalid("/birthDate", "impossible-birth-date");
};

/**
 * Checks a volunteer's age: from 14 to 17 with a guardian only, under 14 not at all (未成年人保护法; 志愿服务条例).
 * @throws Problem `invalid` for a birth date in the future or more than 122 years ago; refusal `under-fourteen`,
 * `guardian-required`
 */
export const requireAge = (birthDate: string, today: string, hasGuardian: boolean): void => {
  const age = ageOn(birthDate, today);
  requirePossible(birthDate, today);
  if (age < 14) throw refuse("under-fourteen");
  if (age < 18 && !hasGuardian) throw refuse("guardian-required");
};

/**
 * The birth date that awaits a lead after a change: the one sent, unless it is the present one; without any, that of
 * before.
 * @throws Problem `invalid` for a date on which nobody who is alive was born
 */
export const birthDateWanted = (
  sent: string | undefined,
  { birthDate, birthDateWanted: earlier }: Pick<SealedIdentity, "birthDate" | "birthDateWanted">,
  today: string,
): string | undefined => {
  if (sent === undefined) return earlier;
  requirePossible(sent, today);
  return sent === birthDate ? undefined : sent;
};

/**
 * Checks that a minor's guardian is reached under another number than the minor: the same one would let minors agree for
 * themselves.
 * @param pointer the field that brought the two together
 * @throws Problem `invalid`
 */
export const requireOtherPhone = (
  { birthDate, phone, guardian }: Pick<RegisterVolunteer, "birthDate" | "phone" | "guardian">,
  today: string,
  pointer: "/phone" | "/guardian/phone",
): void => {
  if (guardian?.phone === phone && ageOn(birthDate, today) < 18)
    throw invalid(pointer, "guardian-same-phone");
};

/**
 * Checks that nobody under age agrees to be thanked by name in public: they would for themselves, without the guardian.
 * @param consents the answers that are sent
 * @throws Problem `invalid`
 */
export const requireAdultToThank = (
  birthDate: string,
  consents: Partial<RegisterVolunteer["consents"]> | undefined,
  today: string,
): void => {
  if (consents?.thankByName && ageOn(birthDate, today) < 18)
    throw invalid("/consents/thankByName", "adults-only");
};

/** The 18th birthday of a volunteer under age; undefined for an adult. Born on 29 February: 1 March. */
export const adultFromOf = (birthDate: string, today: string): string | undefined => {
  if (ageOn(birthDate, today) >= 18) return undefined;
  const day = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
  return day.endsWith("-02-29") ? day.replace("-02-29", "-03-01") : day;
};
