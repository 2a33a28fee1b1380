import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { ProfileDeps } from "../deps.ts";
import { profileKey } from "../keys.ts";
import type { profileRoutes } from "../routes.ts";
import type { RegisteredRow } from "../rows.ts";
import { requireAdultToThank, requireAge, requireOtherPhone } from "../rules/age.ts";
import { fillProfile } from "../rules/fill-profile.ts";
import { saveProfile } from "../save-profile.ts";
import { birthDateIndexOf, openProfile } from "../seal-profile.ts";
import { myProfileOf } from "../views.ts";

type RegisterVolunteer = UseCase<ProfileDeps, typeof profileRoutes.registerVolunteer>;

/**
 * Registers the signed-in person. After a withdrawal the new profile's version follows the tombstone's,
 * and the birth date has to be the one of before.
 * @throws Problem `invalid`; refusal `already-registered`, `guardian-required`, `under-fourteen`;
 * `limit-reached` for a phone that was registered too often today
 */
export const registerVolunteer: RegisterVolunteer = async (deps, { body }, call) => {
  const { personId, volunteerId } = requireSignedIn(call.actor);
  const today = countyDay(call.now);
  requireAge(body.birthDate, today, body.guardian !== undefined);
  requireOtherPhone(body, today, "/guardian/phone");
  requireAdultToThank(body.birthDate, body.consents, today);
  await deps.counties.requireTownship(body.home.division, "/home/division");

  const answerRepeated = async (row: RegisteredRow) => {
    if (!isRepeatedCall(row.idempotency, call.idempotency)) throw refuse("already-registered");
    return myProfileOf(await openProfile(deps, row));
  };
  const existing = await deps.profiles.find(volunteerId);
  if (existing && existing.status !== "withdrawn") return answerRepeated(existing);
  // What was erased cannot be compared by a lead, so the date of before is registered and then corrected.
  const storedIndex = existing?.birthDateIndex;
  if (
    storedIndex !== undefined &&
    storedIndex !== birthDateIndexOf(deps.blindIndex, volunteerId, body.birthDate)
  )
    throw invalid("/birthDate", "birth-date-differs");
  await deps.counts.count("registrations-of-phone", body.phone);
  const base = {
    ...profileKey(volunteerId),
    volunteerId,
    personId,
    version: (existing?.version ?? 0) + 1,
    status: "active",
    registeredAt: call.now.toISOString(),
    change: call.change(),
    idempotency: call.idempotency,
  } as const;
  const opened = fillProfile(base, body, today);
  try {
    await saveProfile(deps, opened);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const winner = await deps.profiles.find(volunteerId);
    if (winner && winner.status !== "withdrawn") return answerRepeated(winner);
    throw new Problem("busy", { retryAfterSeconds: 1 });
  }
  return myProfileOf(opened);
};
