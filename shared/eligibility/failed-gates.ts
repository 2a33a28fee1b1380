import { certifiedSkills } from "#shared/vocabulary/vocabulary.ts";
import type { Gates } from "./gates.ts";

/** The facts about a person by which gates are decided, from the gate card or from an index of it. */
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

/** The requirements of a position: its skills, all of which are required, and its gates. */
export interface PositionGates {
  readonly skills: readonly string[];
  readonly gates: Gates;
}

/** Whether a person is younger than an age (years, at most 18) on an ISO day. */
const isUnder = (age: number, { adultFrom }: Gated, day: string): boolean =>
  adultFrom !== undefined && day < `${Number(adultFrom.slice(0, 4)) - (18 - age)}${adultFrom.slice(4)}`;

/** The names of the gates that a person fails on one ISO day. */
const failedOnDay = (person: Gated, { skills, gates }: PositionGates, day: string): string[] => {
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

/**
 * The names of the gates that a person fails on any of the ISO days of a shift: `age`, `background-check`,
 * `training:child-protection`, `skill:driving`; none if they may serve. A certified skill counts only while its check is
 * valid.
 */
export const failedGates = (person: Gated, position: PositionGates, days: readonly string[]): string[] => [
  ...new Set(days.flatMap((day) => failedOnDay(person, position, day))),
];
