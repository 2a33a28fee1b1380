import { certifiedSkills } from "#shared/vocabulary/vocabulary.ts";
import type { Gates } from "./gates.ts";

/** What of a person decides a gate, whether it was read from the gate card or from an index of it. */
export interface Gated {
  /** The 18th birthday (ISO day) of somebody under age; absent for adults. */
  readonly adultFrom?: string | undefined;
  readonly hasGuardian: boolean;
  readonly gender?: Gates["gender"];
  readonly vehicle: boolean;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly checks: readonly { readonly kind: string; readonly validUntil: string }[];
}

/** What of a position has to hold: its skills, which are all required, and its gates. */
export interface PositionGates {
  readonly skills: readonly string[];
  readonly gates: Gates;
}

/** Whether somebody has not yet reached an age (years, at most 18) on a day. */
const isUnder = (age: number, { adultFrom }: Gated, day: string): boolean =>
  adultFrom !== undefined && day < `${Number(adultFrom.slice(0, 4)) - (18 - age)}${adultFrom.slice(4)}`;

/**
 * The gates a person fails on an ISO day, by name: `age`, `background-check`, `training:child-protection`,
 * `skill:driving`; none where they may serve. A skill with a certificate holds while its check does.
 */
export const failedGates = (person: Gated, { skills, gates }: PositionGates, day: string): string[] => {
  const holds = (kind: string) =>
    person.checks.some((check) => check.kind === kind && day <= check.validUntil);
  const hasSkill = (skill: string) =>
    person.skills.includes(skill) && (!certifiedSkills.has(skill) || holds(skill));
  const checked: readonly (readonly [name: string, fails: boolean])[] = [
    ["age", isUnder(gates.adult ? 18 : gates.minimumAge, person, day)],
    ["guardian", isUnder(18, person, day) && !person.hasGuardian],
    ["background-check", gates.backgroundCheck && !holds("background-check")],
    ["insurance", gates.insurance && !holds("insurance")],
    ["vehicle", gates.vehicle && !person.vehicle],
    ["gender", gates.gender !== undefined && gates.gender !== person.gender],
    ...gates.training.map((kind) => [`training:${kind}`, !holds(kind)] as const),
    ...gates.credential.map((kind) => [`credential:${kind}`, !holds(kind)] as const),
    ...gates.languages.map((code) => [`language:${code}`, !person.languages.includes(code)] as const),
    ...skills.map((skill) => [`skill:${skill}`, !hasSkill(skill)] as const),
  ];
  return checked.flatMap(([name, fails]) => (fails ? [name] : []));
};
