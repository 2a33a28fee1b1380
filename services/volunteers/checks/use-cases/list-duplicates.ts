import { mayAt } from "#shared/access/actor.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { duplicateRowSchema } from "../../profiles/rows.ts";
import type { CheckDeps } from "../deps.ts";
import type { checkRoutes } from "../routes.ts";
import { duplicateViewOf } from "../views.ts";

type ListDuplicates = UseCase<CheckDeps, typeof checkRoutes.listDuplicates>;

/** Profiles with one phone that may be one person, or of which a lead said so or not. Those of somebody who left are left out. */
export const listDuplicates: ListDuplicates = async (deps, { query }, { actor }) => {
  const { division, answered, limit, cursor } = query;
  const list = `duplicates ${division} ${answered}`;
  const after = deps.cursors.decode(list, cursor);
  const task = answered === "true" ? "DECIDED" : "DUPLICATES";
  const page = await deps.profiles.listTasks(task, division, duplicateRowSchema(), limit, after);
  const mine = page.rows.filter((row) => mayAt(actor, ["station_lead"], row));
  const { rows } = await deps.profiles.findMany([
    ...new Set(mine.flatMap(({ volunteerId, otherId }) => [volunteerId, otherId])),
  ]);
  const profiles = new Map(rows.map((row) => [row.volunteerId, row]));
  return {
    items: mine.flatMap((row) => duplicateViewOf(row, profiles) ?? []),
    nextCursor: deps.cursors.encode(list, page.next),
  };
};
