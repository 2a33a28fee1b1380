import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { requireProfile } from "../change-profile.ts";
import type { ProfileDeps } from "../deps.ts";
import type { profileRoutes } from "../routes.ts";
import { birthDateWanted, requireAdultToThank, requireAge, requireOtherPhone } from "../rules/age.ts";
import { fillProfile } from "../rules/fill-profile.ts";
import { saveProfile } from "../save-profile.ts";
import type { ProfileAnswers, RegisterVolunteer, UpdateProfile } from "../schemas.ts";
import { openProfile } from "../seal-profile.ts";
import { answersOf, myProfileOf } from "../views.ts";

/** Replaces the changed answers; `null` clears an optional one. */
const withChanges = (
  answers: ProfileAnswers,
  changes: Omit<UpdateProfile, "paused" | "birthDate">,
): RegisterVolunteer => {
  const changed = Object.entries(changes).map(([field, value]) => [field, value ?? undefined]);
  return { ...answers, ...Object.fromEntries(changed) };
};

/** Whether a volunteer is registered: who left the earlier of two profiles goes on with the later. */
const isRegistered = async ({ profiles }: ProfileDeps, volunteerId: string): Promise<boolean> => {
  const row = await profiles.find(volunteerId);
  return row !== undefined && row.status !== "withdrawn";
};

type ChangeMyProfile = UseCase<ProfileDeps, typeof profileRoutes.changeMyProfile>;

/**
 * Changes the caller's own profile; absent fields stay as they are. Another birth date only waits for a lead.
 * @throws Problem `not-found`, `invalid`; refusal `guardian-required`, `changed-meanwhile`, `registered-twice`; `limit-reached` for a phone that was
 * given too often today
 */
export const changeMyProfile: ChangeMyProfile = async (deps, { body }, call) => {
  const row = await requireProfile(deps.profiles, requireSignedIn(call.actor).volunteerId);
  const { paused, birthDate, ...changes } = body;
  const today = countyDay(call.now);
  const { identity, ...present } = await openProfile(deps, row);
  const before = answersOf({ ...present, identity });
  const answers = withChanges(before, changes);
  requireAge(answers.birthDate, today, answers.guardian !== undefined);
  requireOtherPhone(answers, today, changes.guardian ? "/guardian/phone" : "/phone");
  requireAdultToThank(answers.birthDate, changes.consents, today);
  if (changes.home) await deps.counties.requireTownship(changes.home.division, "/home/division");

  if (answers.phone !== before.phone) await deps.counts.count("registrations-of-phone", answers.phone);
  const isDuplicate = row.duplicateOf !== undefined && (await isRegistered(deps, row.duplicateOf));
  if (paused === false && isDuplicate) throw refuse("registered-twice");
  const status = paused === undefined ? row.status : paused ? "paused" : "active";
  const duplicateOf = isDuplicate ? row.duplicateOf : undefined;
  const base = { ...row, status, duplicateOf, version: row.version + 1, change: call.change() } as const;
  const opened = fillProfile(base, answers, today, {
    birthDateWanted: birthDateWanted(birthDate, identity, today),
    birthDatesBefore: identity.birthDatesBefore,
  });
  try {
    await saveProfile(deps, opened);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return myProfileOf(opened);
};
