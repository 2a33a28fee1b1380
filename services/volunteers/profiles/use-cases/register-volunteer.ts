import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { manifest } from "../../manifest.ts";
import type { VolunteerDeps } from "../deps.ts";
import type { RegisteredRow } from "../rows.ts";
import { requireAge } from "../rules/age.ts";
import { fillProfile } from "../rules/fill-profile.ts";
import { openProfile, sealProfile } from "../seal-profile.ts";
import { profileKey } from "../store.ts";
import { ownProfileOf } from "../views.ts";

type Register = UseCase<VolunteerDeps, typeof manifest.routes.registerVolunteer>;

/** Registers the signed-in person; after a withdrawal the new profile follows on the tombstone's version. */
export const registerVolunteer: Register = async (deps, { body }, call) => {
  const { personId, volunteerId } = requireSignedIn(call.actor);
  const today = countyDay(call.now);
  requireAge(body.birthDate, today, body.guardian !== undefined);
  await deps.counties.requireTownship(body.home.division, "/home/division");

  /** What stands is answered again to a repeated call, and refused to any other. */
  const answerStanding = async (standing: RegisteredRow) => {
    if (!isRepeatedCall(standing.idempotency, call.idempotency)) throw refuse("already-registered");
    return ownProfileOf(await openProfile(deps, standing));
  };
  const standing = await deps.store.findProfile(volunteerId);
  if (standing && standing.status !== "withdrawn") return answerStanding(standing);
  const base = {
    ...profileKey(volunteerId),
    volunteerId,
    personId,
    version: (standing?.version ?? 0) + 1,
    status: "active",
    registeredAt: call.now.toISOString(),
    change: call.change(),
    idempotency: call.idempotency,
  } as const;
  const opened = fillProfile(base, body, today);
  const { row, card } = await sealProfile(deps, opened);
  try {
    await deps.store.saveProfile(row, card);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const first = await deps.store.findProfile(volunteerId);
    if (first && first.status !== "withdrawn") return answerStanding(first);
    throw new Problem("busy", { retryAfterSeconds: 1 });
  }
  return ownProfileOf(opened);
};
