import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayManage, maySee } from "../../needs/access.ts";
import { leadsTeamOf } from "../access.ts";
import type { SignupDeps } from "../deps.ts";
import type { signupRoutes } from "../routes.ts";
import { signupViewOf, withoutGates } from "../views.ts";

const pageSize = 100;

/** Cards read at the same time. */
const width = 10;

type ListSignups = UseCase<SignupDeps, typeof signupRoutes.listSignups>;

/** Lists the signups of a need: all of them for its staff, their own team's for a leader. People appear by id only. */
export const listSignups: ListSignups = async (deps, { params, query }, { actor }) => {
  const { needs, signups, cursors } = deps;
  const list = `signups ${params.needId}`;
  const needWithBoards = await needs.findNeed(params.needId);
  if (!needWithBoards || !maySee(actor, needWithBoards.need)) throw new Problem("not-found");
  const isStaff = mayManage(actor, needWithBoards.need);
  const leadsTeams = actor.kind === "person" && actor.gateCard?.leads.length;
  if (!isStaff && !leadsTeams) throw new Problem("not-found");
  const after = cursors.decode(list, query.cursor);
  const page = await signups.signupsOfNeed(params.needId, pageSize, after);
  const ofTeams = await inParallel(isStaff ? [] : page.rows, width, (row) => leadsTeamOf(deps, actor, row));
  const readable = page.rows.filter((_row, at) => isStaff || ofTeams[at]);
  const items = readable.map(signupViewOf);
  return { items: isStaff ? items : items.map(withoutGates), nextCursor: cursors.encode(list, page.next) };
};
