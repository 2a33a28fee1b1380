import { hasConsent } from "./rules/consents.ts";
import type { OpenedProfile } from "./rules/fill-profile.ts";
import type { MyProfile, ProfileAnswers } from "./schemas.ts";

/** The answers of a registration as a profile holds them at present. */
export const answersOf = ({ row, contact, identity }: OpenedProfile): ProfileAnswers => ({
  name: contact.name,
  phone: contact.phone,
  email: contact.email,
  birthDate: identity.birthDate,
  guardian: identity.guardian,
  home: { division: row.division, ...identity.home },
  gender: row.gender,
  skills: row.skills,
  languages: row.languages,
  travelRadiusKm: row.travelRadiusKm,
  weeklyHoursCap: row.weeklyHoursCap,
  availability: row.availability,
  daysOff: row.daysOff,
  vehicle: row.vehicle,
  consents: {
    shareWithOperator: hasConsent(row.consents, "shareWithOperator"),
    shareWithTeamLeader: hasConsent(row.consents, "shareWithTeamLeader"),
    thankByName: hasConsent(row.consents, "thankByName"),
  },
});

/** A profile as its volunteer sees it: the answers, and what came to them since. */
export const myProfileOf = (opened: OpenedProfile): MyProfile => {
  const { row } = opened;
  return {
    ...answersOf(opened),
    birthDateWanted: opened.identity.birthDateWanted,
    volunteerId: row.volunteerId,
    status: row.status,
    version: row.version,
    consentHistory: row.consents,
    checks: row.checks.map(({ kind, validUntil }) => ({ kind, validUntil })),
    teams: row.teams,
    leads: row.leads,
    noProposalsFrom: row.noProposalsFrom,
    registeredAt: row.registeredAt,
    registeredTwice: row.duplicateOf !== undefined,
  };
};
