import { isDeepStrictEqual } from "node:util";
import { type FieldError, refuse } from "#shared/problem/problem.ts";
import type { ProjectRow } from "../rows.ts";
import { type RedactProject, type ReliedOn, redactableFields, reliedOnFields } from "../schemas.ts";
import { openMode } from "./fundraising.ts";

/** The fields of a request that differ from the project's, among those that money and donors rely on. */
const touched = (row: ProjectRow, fields: Partial<ReliedOn>): (keyof ReliedOn)[] =>
  reliedOnFields.filter(
    (field) => fields[field] !== undefined && !isDeepStrictEqual(fields[field], row[field]),
  );

/** Whether money relies on a project: it takes gifts, or took or got some once. A first gift may be on its way. */
export const moneyReliesOn = (row: ProjectRow): boolean =>
  row.status !== "draft" && (openMode(row) !== undefined || row.moneySince !== undefined);

/** @throws Problem `frozen` with every field that only a change request may change now */
export const requireNotFrozen = (row: ProjectRow, fields: Partial<ReliedOn>): void => {
  if (!moneyReliesOn(row)) return;
  const errors = touched(row, fields).map((field): FieldError => ({ pointer: `/${field}`, code: "frozen" }));
  if (errors.length > 0) throw refuse("frozen", { errors });
};

/** Texts of a project that no gift relies on. */
const free: readonly string[] = ["initiators", "partners"];

/** @throws Problem `frozen` with every text that money relies on and that would be rewritten instead of removed */
export const requireOnlyRemoved = (row: ProjectRow, texts: RedactProject): void => {
  if (!moneyReliesOn(row)) return;
  const rewritten = redactableFields.filter((field) => texts[field] != null && !free.includes(field));
  const errors = rewritten.map((field): FieldError => ({ pointer: `/${field}`, code: "frozen" }));
  if (errors.length > 0) throw refuse("frozen", { errors });
};

/** The values of the named fields on a project. */
export const valuesOf = (row: ProjectRow, fields: Partial<ReliedOn>): Partial<ReliedOn> =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, row[field as keyof ReliedOn]]));

/** The fields that a change request would change. */
export const changesOf = (row: ProjectRow, fields: Partial<ReliedOn>): Partial<ReliedOn> =>
  Object.fromEntries(touched(row, fields).map((field) => [field, fields[field]]));

/** A project with other values of some fields; a field that is undefined stays. */
export const withFields = (row: ProjectRow, fields: Partial<ReliedOn>): ProjectRow => ({
  ...row,
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
});
