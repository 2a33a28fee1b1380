import { mayAt } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { manifest } from "../../manifest.ts";
import { moveProfile } from "../../profiles/change-profile.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import type { RecordedCheck } from "../../profiles/rows.ts";
import { holdsOn, holdsUntil, needsIdentity, withCheck } from "../rules/checks.ts";

type RecordOne = UseCase<VolunteerDeps, typeof manifest.routes.recordCheck>;

/** Records what the lead of a volunteer's home station was shown, in place of what stood of the same kind. */
export const recordCheck: RecordOne = async ({ store, envelope }, { params, body }, call) => {
  const { volunteerId, kind } = params;
  const { volunteerId: oneself, personId } = requireSignedIn(call.actor);
  if (volunteerId === oneself) throw refuse("about-oneself");
  const today = countyDay(call.now);
  const validUntil = holdsUntil(kind, body.validUntil, today);
  const check: RecordedCheck = { kind, validUntil, recordedBy: personId, recordedAt: call.now.toISOString() };

  await moveProfile(store, volunteerId, call, async (row) => {
    if (!mayAt(call.actor, ["station_lead"], row)) throw new Problem("not-found");
    const lacksIdentity = needsIdentity(kind) && !holdsOn(row.checks, "identity", today);
    // Ending a check asks for nothing: it takes a right away.
    if (lacksIdentity && validUntil >= today) throw refuse("identity-required");
    if (body.reference === undefined) return { fields: { checks: withCheck(row.checks, check) } };
    const sealedReference = await envelope.seal(row.personId, "identity", { reference: body.reference });
    return { fields: { checks: withCheck(row.checks, { ...check, sealedReference }) } };
  });
  const { recordedAt } = check;
  const valid = today <= validUntil;
  return body.reference === undefined
    ? { kind, valid, validUntil, recordedAt }
    : { kind, valid, validUntil, recordedAt, reference: body.reference };
};
