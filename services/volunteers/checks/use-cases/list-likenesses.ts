import { mayAt } from "#shared/access/actor.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { likenessRowSchema } from "../../profiles/rows.ts";
import type { CheckDeps } from "../deps.ts";
import type { checkRoutes } from "../routes.ts";
import { likenessOf } from "../views.ts";

type ListLikenesses = UseCase<CheckDeps, typeof checkRoutes.listLikenesses>;

/** Profiles with one phone that may be one person, or of which a lead said so or not. Those of somebody who left are left out. */
export const listLikenesses: ListLikenesses = async (deps, { query }, { actor }) => {
  const { division, answered, limit, cursor } = query;
  const list = `likenesses ${division} ${answered}`;
  const after = deps.cursors.decode(list, cursor);
  const task = answered === "true" ? "DECIDED" : "LIKENESSES";
  const page = await deps.profiles.listTasks(task, division, likenessRowSchema(), limit, after);
  const mine = page.rows.filter((row) => mayAt(actor, ["station_lead"], row));
  const { rows } = await deps.profiles.findMany([
    ...new Set(mine.flatMap(({ volunteerId, otherId }) => [volunteerId, otherId])),
  ]);
  const profiles = new Map(rows.map((row) => [row.volunteerId, row]));
  return {
    items: mine.flatMap((row) => likenessOf(row, profiles) ?? []),
    nextCursor: deps.cursors.encode(list, page.next),
  };
};
