import type { Contact } from "#shared/published/cards/contact-card.ts";
import type { RegisteredRow, SealedIdentity } from "./rows.ts";
import { isGiven } from "./rules/consents.ts";
import type { OwnProfile } from "./schemas.ts";

/** A profile with what was sealed of it, as its owner reads it. */
export interface OpenedProfile {
  readonly row: RegisteredRow;
  readonly contact: Contact;
  readonly identity: SealedIdentity;
}

/** The owner's view of a profile. */
export const ownProfileOf = ({ row, contact, identity }: OpenedProfile): OwnProfile => ({
  volunteerId: row.volunteerId,
  status: row.status,
  version: row.version,
  ...contact,
  ...identity,
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
    shareWithOperator: isGiven(row.consents, "shareWithOperator"),
    shareWithTeamLeader: isGiven(row.consents, "shareWithTeamLeader"),
  },
  consentHistory: row.consents,
  checks: row.checks.map(({ kind, validUntil }) => ({ kind, validUntil })),
  teams: row.teams,
  leads: row.leads,
  registeredAt: row.registeredAt,
});
