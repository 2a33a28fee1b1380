import { type Actor, mayAt } from "#shared/access/actor.ts";
import { mayInOrganisation } from "../books/access.ts";
import { organisationOf } from "../projects/rules/organisation-of.ts";
import type { DisputeRow } from "./rows.ts";

/** R of dispute: manager and finance of the organisation whose money it is, inspectors and auditors of its county. */
export const mayReadDispute = (actor: Actor, { under }: DisputeRow): boolean =>
  under !== undefined &&
  (mayInOrganisation(actor, ["ngo_manager", "finance"], under) ||
    mayAt(actor, ["inspector", "auditor"], { division: under.county }));

/** The county reads totals alone. */
export const mayCount = (actor: Actor, { under }: DisputeRow): boolean =>
  under !== undefined && mayAt(actor, ["county_admin"], { division: under.county });

/** U of dispute: finance of the organisation whose money it is. */
export const mayNoteEvidence = (actor: Actor, { under }: DisputeRow): boolean =>
  under !== undefined && organisationOf(under) !== undefined && mayInOrganisation(actor, ["finance"], under);
