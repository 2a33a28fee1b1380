import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { requireProfile } from "../../profiles/change-profile.ts";
import type { RecordedCheck } from "../../profiles/rows.ts";
import { isHomeLead, seesValidity } from "../access.ts";
import type { CheckDeps } from "../deps.ts";
import type { checkRoutes } from "../routes.ts";

const referenceSchema = once(() => z.strictObject({ reference: z.string() }));

type ListChecks = UseCase<CheckDeps, typeof checkRoutes.listChecks>;

/**
 * The checks of a volunteer: in full to the lead of the home station; to other staff, whether each holds.
 * @throws Problem `not-found`, also for staff of elsewhere
 */
export const listChecks: ListChecks = async ({ profiles, envelope }, { params }, { actor, now }) => {
  const row = await requireProfile(profiles, params.volunteerId);
  const today = countyDay(now);
  const inFull = async ({ kind, validUntil, recordedAt, sealedReference }: RecordedCheck) => ({
    kind,
    valid: today <= validUntil,
    validUntil,
    recordedAt,
    ...(sealedReference
      ? await envelope.open(row.personId, "identity", sealedReference, referenceSchema())
      : {}),
  });
  if (isHomeLead(actor, row)) return { items: await Promise.all(row.checks.map(inFull)), nextCursor: null };
  if (!seesValidity(actor, row)) throw new Problem("not-found");
  const items = row.checks.map(({ kind, validUntil }) => ({ kind, valid: today <= validUntil }));
  return { items, nextCursor: null };
};
