import { type ContactCard, contactCardKey } from "#shared/published/cards/contact-card.ts";
import { type GateCard, gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";
import type { ProfileRow, RegisteredRow, TombstoneRow } from "../rows.ts";
import { hasConsent } from "./consents.ts";

/** The gate card of a profile, at the profile's version: both are saved in one transaction. */
export const gateCardOf = (row: ProfileRow): GateCard => {
  const key = { ...gateCardKey(row.volunteerId), version: row.version, volunteerId: row.volunteerId };
  if (row.status === "withdrawn") {
    return {
      ...key,
      status: row.status,
      hasGuardian: false,
      vehicle: false,
      weeklyCapMinutes: 0,
      skills: [],
      languages: [],
      checks: [],
      teams: [],
      leads: [],
    };
  }
  return gateCardSchema().parse({
    ...key,
    personId: row.personId,
    status: row.status,
    maskedName: row.maskedName,
    birthYear: row.birthYear,
    adultFrom: row.adultFrom,
    hasGuardian: row.hasGuardian,
    gender: row.gender,
    vehicle: row.vehicle,
    skills: row.skills,
    languages: row.languages,
    checks: row.checks.map(({ kind, validUntil }) => ({ kind, validUntil })),
    weeklyCapMinutes: Math.round(row.weeklyHoursCap * 60),
    teams: row.teams,
    leads: row.leads,
    noProposalsFrom: row.noProposalsFrom,
  });
};

/** The row that a withdrawal leaves: whose it was, a hash of the birth date, and a version newer than that of every earlier event. */
export const tombstoneOf = (row: RegisteredRow, change: RegisteredRow["change"]): TombstoneRow => ({
  pk: row.pk,
  sk: row.sk,
  volunteerId: row.volunteerId,
  personId: row.personId,
  status: "withdrawn",
  birthDateIndex: row.birthDateIndex,
  version: row.version + 1,
  change,
});

/** The contact card of a profile; `sealed` is the envelope of class `contact`. */
export const contactCardOf = (row: RegisteredRow, sealed: string, maskedName: string): ContactCard => ({
  ...contactCardKey(row.volunteerId),
  version: row.version,
  volunteerId: row.volunteerId,
  personId: row.personId,
  sealed,
  consentOperator: hasConsent(row.consents, "shareWithOperator"),
  consentThanks: hasConsent(row.consents, "thankByName"),
  maskedName,
});
