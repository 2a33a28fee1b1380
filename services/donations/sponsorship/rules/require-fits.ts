import type { Attributes } from "#shared/eligibility/beneficiaries.ts";
import { failedCriteria } from "#shared/eligibility/failed-criteria.ts";
import { type FieldError, refuse } from "#shared/problem/problem.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import type { SlotPurposes } from "../schemas.ts";

/** Whom and what a project's money is for. */
type Intended = Pick<ProjectRow, "criteria" | "purposes">;

/**
 * Requires that a project's money may help somebody with these attributes, and be paid for these purposes.
 * @throws refusal `criteria` or `purpose`, with each one that does not fit in `rule` and in `errors`
 */
export const requireFits = (
  { criteria, purposes: paidFor }: Intended,
  attributes: Attributes,
  purposes: SlotPurposes,
): void => {
  const failed = failedCriteria(attributes, criteria);
  if (failed.length > 0) {
    const errors = failed.map((name): FieldError => ({ pointer: `/${name}`, code: "outside-criteria" }));
    throw refuse("criteria", { rule: failed.join(", "), errors });
  }
  const foreign = [...purposes.entries()].filter(([, { purpose }]) => !paidFor?.includes(purpose));
  if (foreign.length > 0)
    throw refuse("purpose", {
      rule: foreign.map(([, { purpose }]) => purpose).join(", "),
      errors: foreign.map(([at]) => ({ pointer: `/purposes/${at}/purpose`, code: "outside-purposes" })),
    });
};
