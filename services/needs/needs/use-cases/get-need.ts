import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { maySee } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import { maySeeMeeting, meetingOf } from "../meeting.ts";
import type { needRoutes } from "../routes.ts";
import { needViewOf } from "../views.ts";

type GetNeed = UseCase<NeedDeps, typeof needRoutes.getNeed>;

/** Reads a need. @throws Problem `not-found` also for a need that the caller may not see */
export const getNeed: GetNeed = async (deps, { params }, { actor, now }) => {
  const needWithBoards = await deps.needs.findNeed(params.needId);
  if (!needWithBoards || !maySee(actor, needWithBoards.need)) throw new Problem("not-found");
  const { need, boards } = needWithBoards;
  const place = actor.kind === "person" ? await deps.placeOf(need, actor.volunteerId, now) : undefined;
  const meeting = maySeeMeeting(actor, need, place) ? await meetingOf(deps, need, now) : undefined;
  return needViewOf(need, boards, actor, now, place, meeting);
};
