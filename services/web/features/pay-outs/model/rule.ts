import type { Criteria } from "../../../shared/api/types.ts";

/** A rule that a pay-out breaks, by what it is about; `number` is 0 of somebody whom the project does not know. */
export type Rule =
  | { readonly about: "attribute"; readonly number: number; readonly attribute: keyof typeof allowedBy }
  | { readonly about: "person"; readonly number: number; readonly what: "project" | "approved" | "currency" }
  | { readonly about: "purpose" | "cap"; readonly number: number; readonly purpose: string }
  | { readonly about: "projectPurpose"; readonly purpose: string }
  | { readonly about: "source" | "balance"; readonly source: string }
  | { readonly about: "beneficiaries" };

/** The attributes of a person, and where a project's criteria say which it admits. */
const allowedBy = {
  sex: "sex",
  ageBand: "ageBands",
  area: "areas",
  status: "statuses",
  schoolStage: "schoolStages",
} as const satisfies Record<string, keyof Criteria>;

/** What a project's criteria admit of an attribute, by its code. */
export const admitted = (criteria: Criteria | null, attribute: keyof typeof allowedBy): readonly string[] =>
  [criteria?.[allowedBy[attribute]] ?? []].flat();

const isAttribute = (name: string): name is keyof typeof allowedBy => Object.hasOwn(allowedBy, name);
const ofPerson = (name: string): name is "project" | "approved" | "currency" =>
  name === "project" || name === "approved" || name === "currency";

/** Reads the API's name of a rule: `slot:3:sex`, `purpose:medical`, `balance:donated`; undefined for others. */
export const ruleOf = (code: string, rule: string | undefined): Rule | undefined => {
  const [kind, first = "", second = ""] = (rule ?? "").split(":");
  if (kind === "beneficiaries") return { about: "beneficiaries" };
  if (kind === "purpose") return { about: "projectPurpose", purpose: first };
  if (kind === "source" || kind === "balance") return { about: kind, source: first };
  if (kind !== "slot") return undefined;
  const number = Number(first);
  if (isAttribute(second)) return { about: "attribute", number, attribute: second };
  if (ofPerson(second)) return { about: "person", number, what: second };
  return { about: code === "cap" ? "cap" : "purpose", number, purpose: second };
};
