import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { changeProfile } from "../../profiles/change-profile.ts";
import type { RecordedCheck } from "../../profiles/rows.ts";
import { isHomeLead } from "../access.ts";
import type { CheckDeps } from "../deps.ts";
import type { checkRoutes } from "../routes.ts";
import { holdsOn, holdsUntil, needsIdentity, withCheck } from "../rules/checks.ts";

type RecordCheck = UseCase<CheckDeps, typeof checkRoutes.recordCheck>;

/**
 * Records a check that the lead of the volunteer's home station has seen; it replaces an earlier one of the same kind.
 * @throws Problem `not-found`; refusal `about-oneself`, `identity-required`
 */
export const recordCheck: RecordCheck = async ({ profiles, envelope }, { params, body }, call) => {
  const { volunteerId, kind } = params;
  const { reference } = body;
  const caller = requireSignedIn(call.actor);
  if (volunteerId === caller.volunteerId) throw refuse("about-oneself");
  const today = countyDay(call.now);
  const validUntil = holdsUntil(kind, body.validUntil, today);
  const recordedAt = call.now.toISOString();

  await changeProfile(profiles, volunteerId, call, async (row) => {
    if (!isHomeLead(call.actor, row)) throw new Problem("not-found");
    const lacksIdentity = needsIdentity(kind) && !holdsOn(row.checks, "identity", today);
    // A past day ends the check, which requires nothing, since it only takes a right away.
    if (lacksIdentity && validUntil >= today) throw refuse("identity-required");
    const check: RecordedCheck = {
      kind,
      validUntil,
      recordedBy: caller.personId,
      recordedAt,
      sealedReference:
        reference === undefined ? undefined : await envelope.seal(row.personId, "identity", { reference }),
    };
    return { fields: { checks: withCheck(row.checks, check) }, result: undefined };
  });
  const check = { kind, valid: today <= validUntil, validUntil, recordedAt };
  return reference === undefined ? check : { ...check, reference };
};
