import type { RegisteredRow } from "../rows.ts";
import type { Registration } from "../schemas.ts";
import type { OpenedProfile } from "../views.ts";
import { adultFromOf } from "./age.ts";
import { isGiven, withConsents } from "./consents.ts";

/** A hundredth of a degree, about a kilometre: near enough to match by, too coarse to find a door. */
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100;

/** What stands before the answers of a registration are filled in, or filled in anew. */
type ProfileBase = Pick<
  RegisteredRow,
  "pk" | "sk" | "volunteerId" | "personId" | "version" | "change" | "status" | "registeredAt" | "idempotency"
> &
  Partial<Pick<RegisteredRow, "checks" | "teams" | "leads" | "consents">>;

/** Builds a profile from the answers somebody gave; every consent given or taken back is kept with its time. */
export const fillProfile = (base: ProfileBase, answers: Registration, today: string): OpenedProfile => {
  const { lat, lon } = answers.home;
  const home = lat === undefined || lon === undefined ? undefined : { lat, lon };
  const consents = base.consents ?? [];
  const guardian = answers.guardian?.agreed ?? (isGiven(consents, "guardian") ? false : undefined);
  return {
    row: {
      ...base,
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
      adultFrom: adultFromOf(answers.birthDate, today),
      hasGuardian: answers.guardian !== undefined,
      checks: base.checks ?? [],
      teams: base.teams ?? [],
      leads: base.leads ?? [],
      consents: withConsents(consents, { ...answers.consents, guardian }, base.change.at),
      phoneIndex: "",
      sealedIdentity: "",
    },
    contact: { name: answers.name, phone: answers.phone, email: answers.email },
    identity: { birthDate: answers.birthDate, home, guardian: answers.guardian },
  };
};
