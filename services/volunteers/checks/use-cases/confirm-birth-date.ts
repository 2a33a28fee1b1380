import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { requireProfile } from "../../profiles/change-profile.ts";
import { requireAge, requireOtherPhone } from "../../profiles/rules/age.ts";
import { fillProfile } from "../../profiles/rules/fill-profile.ts";
import { saveProfile } from "../../profiles/save-profile.ts";
import { openProfile } from "../../profiles/seal-profile.ts";
import { answersOf } from "../../profiles/views.ts";
import { isHomeLead } from "../access.ts";
import type { CheckDeps } from "../deps.ts";
import type { checkRoutes } from "../routes.ts";

type ConfirmBirthDate = UseCase<CheckDeps, typeof checkRoutes.confirmBirthDate>;

/**
 * The lead of the volunteer's home station confirms the birth date that the volunteer asked for, by what they have
 * seen. It takes effect at once: the gate card changes, so every coming place is judged again. The earlier date is
 * kept, sealed, with who confirmed and when.
 * @throws Problem `not-found`, `invalid` for another date than the one asked for; refusal `about-oneself`,
 * `wrong-state` where none was asked for, `under-fourteen`, `guardian-required`, `changed-meanwhile`
 */
export const confirmBirthDate: ConfirmBirthDate = async (deps, { params, body }, call) => {
  const { volunteerId } = params;
  const caller = requireSignedIn(call.actor);
  if (volunteerId === caller.volunteerId) throw refuse("about-oneself");
  const row = await requireProfile(deps.profiles, volunteerId);
  if (!isHomeLead(call.actor, row)) throw new Problem("not-found");
  const opened = await openProfile(deps, row);
  const { birthDateWanted, birthDatesBefore = [], birthDate: before } = opened.identity;
  if (birthDateWanted === undefined) throw refuse("wrong-state");
  if (body.birthDate !== birthDateWanted) throw invalid("/birthDate", "birth-date-not-asked-for");
  const today = countyDay(call.now);
  const answers = { ...answersOf(opened), birthDate: birthDateWanted };
  requireAge(answers.birthDate, today, answers.guardian !== undefined);
  requireOtherPhone(answers, today, "/guardian/phone");

  const replaced = { birthDate: before, until: call.now.toISOString(), confirmedBy: caller.personId };
  const base = { ...row, version: row.version + 1, change: call.change() };
  const corrected = fillProfile(base, answers, today, { birthDatesBefore: [...birthDatesBefore, replaced] });
  try {
    await saveProfile(deps, corrected);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
};
