import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { leadsOneOf, mayManage } from "../../needs/access.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { maySee } from "../../needs/visibility.ts";
import { signupViewOf } from "../views.ts";

const pageSize = 100;

type ListSignups = UseCase<NeedDeps, typeof manifest.routes.listSignups>;

/** Who signed up for a need: all of them for its staff, their own team's for a leader. Nobody is named but by id. */
export const listSignups: ListSignups = async (deps, { params, query }, { actor }) => {
  const { store, cursors } = deps;
  const list = `signups ${params.needId}`;
  const found = await store.findNeed(params.needId);
  if (!found || !maySee(actor, found.need)) throw new Problem("not-found");
  const isStaff = mayManage(actor, found.need);
  const leads = actor.kind === "person" && actor.gateCard?.leads.length;
  if (!isStaff && !leads) throw new Problem("not-found");
  const page = await store.signupsOfNeed(params.needId, pageSize, cursors.decode(list, query.cursor));
  const readable = page.rows.filter(({ teams }) => isStaff || leadsOneOf(actor, teams));
  return { items: readable.map(signupViewOf), nextCursor: cursors.encode(list, page.next) };
};
