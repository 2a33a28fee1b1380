import { languages } from "./languages.ts";
import { type NeedKind, needKinds } from "./need-kinds.ts";
import { skills } from "./skills.ts";
import { trainings } from "./trainings.ts";

export const skillCodes = skills.map((skill) => skill.code);
export type SkillCode = (typeof skillCodes)[number];
export const languageCodes = languages.map((language) => language.code);
export type LanguageCode = (typeof languageCodes)[number];
export const trainingCodes = trainings.map((training) => training.code);
export const needKindCodes = needKinds.map((kind) => kind.code);
export type NeedKindCode = (typeof needKindCodes)[number];

/** Skills that count only once a station lead has recorded their certificate. */
export const certifiedSkills: ReadonlySet<string> = new Set(
  skills.filter((skill) => "evidence" in skill).map((skill) => skill.code),
);

/** Everything a station lead can record about a volunteer: `PUT /v1/volunteers/{volunteerId}/checks/{kind}`. */
export const checkKinds = [
  "identity",
  "background-check",
  "insurance",
  ...trainingCodes,
  ...certifiedSkills,
] as const;

const kindsByCode: ReadonlyMap<string, NeedKind> = new Map(needKinds.map((kind) => [kind.code, kind]));

/** The kind of a code that has been parsed; throws on any other. */
export const needKind = (code: string): NeedKind => {
  const kind = kindsByCode.get(code);
  if (!kind) throw new Error(`unknown need kind ${code}`);
  return kind;
};
