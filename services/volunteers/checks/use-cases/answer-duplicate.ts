import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { changeProfile } from "../../profiles/change-profile.ts";
import { taskOf } from "../../profiles/keys.ts";
import type { DuplicateRow } from "../../profiles/rows.ts";
import { isHomeLead } from "../access.ts";
import type { CheckDeps } from "../deps.ts";
import type { checkRoutes } from "../routes.ts";

type AnswerDuplicate = UseCase<CheckDeps, typeof checkRoutes.answerDuplicate>;

/**
 * The lead of a volunteer's home station says whether another profile is of the same person. If so, the one named first is
 * paused, which suspends its coming places, and stays so: its checks are not carried over, since nobody has seen to whom
 * they belong. The other answer takes that back.
 * @throws Problem `not-found`; refusal `about-oneself`
 */
export const answerDuplicate: AnswerDuplicate = async ({ profiles }, { params, body }, call) => {
  const { volunteerId, otherId } = params;
  const caller = requireSignedIn(call.actor);
  if ([volunteerId, otherId].includes(caller.volunteerId)) throw refuse("about-oneself");
  await changeProfile(profiles, volunteerId, call, async (row) => {
    const duplicate = await profiles.findDuplicate(volunteerId, otherId);
    if (!duplicate || !isHomeLead(call.actor, row)) throw new Problem("not-found");
    const answered: DuplicateRow = {
      ...duplicate,
      ...taskOf("DECIDED", duplicate.division, `${duplicate.volunteerId}#${duplicate.otherId}`),
      answer: body.answer,
      answeredBy: caller.personId,
      answeredAt: call.now.toISOString(),
      version: duplicate.version + 1,
      change: call.change(),
    };
    const fields =
      body.answer === "same-person"
        ? { status: "paused" as const, duplicateOf: otherId }
        : row.duplicateOf === otherId
          ? { status: "active" as const, duplicateOf: undefined }
          : {};
    return { fields, also: [profiles.duplicateWrite(answered)], result: undefined };
  });
};
