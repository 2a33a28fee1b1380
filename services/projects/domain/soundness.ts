import type { FieldMessage } from "#shared/problem/field-texts.ts";
import { type FieldError, Problem } from "#shared/problem/problem.ts";
import { countyOf } from "#shared/values/division.ts";
import type { ProjectRow } from "./rows.ts";

/** A rule that spans fields, and the field to point at where it is broken. */
interface Rule {
  readonly pointer: string;
  readonly message: FieldMessage;
  readonly holds: (project: ProjectRow) => boolean;
}

const rules: readonly Rule[] = [
  {
    pointer: "/until",
    message: "is before from",
    holds: ({ from, until }) => from === null || until === null || from <= until,
  },
  {
    pointer: "/division",
    message: "is not in the county",
    holds: ({ division, county }) => division === null || countyOf(division) === county,
  },
  {
    pointer: "/goal/currency",
    message: "is none of the project's currencies",
    holds: ({ goal, currencies }) => goal === null || currencies.includes(goal.currency),
  },
  {
    pointer: "/fundraisingMode",
    message: "takes gifts, which never mix with money of another source",
    holds: ({ source, fundraisingMode }) =>
      source === "donated" || fundraisingMode === "none" || fundraisingMode === "offline",
  },
];

/** @throws Problem `invalid` with every field that contradicts another */
export const requireSound = (project: ProjectRow): void => {
  const errors: FieldError[] = rules
    .filter(({ holds }) => !holds(project))
    .map(({ pointer, message }) => ({ pointer, message }));
  if (errors.length > 0) throw new Problem("invalid", { errors });
};
