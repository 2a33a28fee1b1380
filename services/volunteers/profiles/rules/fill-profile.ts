import type { Contact } from "#shared/published/cards/contact-card.ts";
import { maskName } from "#shared/values/candidate.ts";
import type { RegisteredRow } from "../rows.ts";
import type { RegisterVolunteer, SealedIdentity } from "../schemas.ts";
import { adultFromOf } from "./age.ts";
import { hasConsent, withConsents } from "./consents.ts";

/** A profile with the contents of its two envelopes. */
export interface OpenedProfile {
  readonly row: RegisteredRow;
  readonly contact: Contact;
  readonly identity: SealedIdentity;
}

/** Rounds to a hundredth of a degree, about a kilometre: near enough to match by, too coarse to find a door. */
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100;

/** The part of a row that does not come from the answers; a new profile has no checks, teams or consents yet. */
type ProfileBase = Pick<
  RegisteredRow,
  "pk" | "sk" | "volunteerId" | "personId" | "version" | "change" | "status" | "registeredAt" | "idempotency"
> &
  Partial<Pick<RegisteredRow, "checks" | "teams" | "leads" | "noProposalsFrom" | "consents">>;

/**
 * Builds a profile from the answers of a registration. Every consent given or withdrawn is recorded with its time.
 * `kept`: what a profile keeps that is no answer. `phoneIndex`, `birthDateIndex` and `sealedIdentity` are filled in when the profile is sealed.
 */
export const fillProfile = (
  base: ProfileBase,
  answers: RegisterVolunteer,
  today: string,
  kept: Pick<SealedIdentity, "birthDateWanted" | "birthDatesBefore"> = {},
): OpenedProfile => {
  const { lat, lon } = answers.home;
  const home = lat === undefined || lon === undefined ? undefined : { lat, lon };
  const consents = base.consents ?? [];
  const guardian = answers.guardian?.agreed ?? (hasConsent(consents, "guardian") ? false : undefined);
  const adultFrom = adultFromOf(answers.birthDate, today);
  // A corrected birth date may make a minor of somebody who had agreed.
  const thankByName =
    adultFrom !== undefined && hasConsent(consents, "thankByName") ? false : answers.consents.thankByName;
  return {
    row: {
      ...base,
      maskedName: maskName(answers.name),
      birthYear: Number(answers.birthDate.slice(0, 4)),
      division: answers.home.division,
      cell: home && { lat: coarse(home.lat), lon: coarse(home.lon) },
      travelRadiusKm: answers.travelRadiusKm,
      weeklyHoursCap: answers.weeklyHoursCap,
      availability: answers.availability,
      daysOff: answers.daysOff ?? [],
      gender: answers.gender,
      skills: [...new Set(answers.skills)],
      languages: [...new Set(answers.languages)],
      vehicle: answers.vehicle ?? false,
      adultFrom,
      hasGuardian: answers.guardian !== undefined,
      checks: base.checks ?? [],
      teams: base.teams ?? [],
      leads: base.leads ?? [],
      noProposalsFrom: base.noProposalsFrom ?? [],
      consents: withConsents(consents, { ...answers.consents, thankByName, guardian }, base.change.at),
      phoneIndex: "",
      sealedIdentity: "",
    },
    contact: { name: answers.name, phone: answers.phone, email: answers.email },
    identity: { birthDate: answers.birthDate, home, guardian: answers.guardian, ...kept },
  };
};
