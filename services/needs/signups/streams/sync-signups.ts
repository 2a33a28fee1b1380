import { parseRow } from "#shared/db/row.ts";
import type { StreamHandler } from "#shared/lambda/service.ts";
import { changeOf } from "#shared/published/publisher.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { boardRowSchema, type NeedRow, needRowSchema } from "../../needs/rows.ts";
import { owedShifts } from "../../needs/rules/places.ts";
import { moveSignup } from "../move-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import { followNeed } from "../rules/follow-need.ts";

/** Whether signups made before may not agree with the need any more. */
const matters = (old: NeedRow, now: NeedRow): boolean =>
  (now.status === "cancelled" && old.status !== "cancelled") ||
  JSON.stringify(old.shifts) !== JSON.stringify(now.shifts);

/** Moves every signup of a need to where the need now stands; a signup that agrees already is left alone. */
const bringAlong = async (deps: NeedDeps, { needId, change }: NeedRow): Promise<void> => {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await deps.store.signupsOfNeed(needId, 100, start);
    for (const signup of page.rows)
      await moveSignup(deps, signup, ({ need, signup: row }) => row && followNeed(row, need, change));
    start = page.next;
  } while (start);
};

/**
 * What has to follow a change of the needs table, however it came about: signups go along with their need, and a free
 * place goes to whoever waits for it. Both may be done twice without harm.
 */
export const createFollowUp =
  (deps: NeedDeps): StreamHandler =>
  async (record) => {
    const { old, new: row } = changeOf(record);
    if (row?.sk === "NEED" && old) {
      const now = parseRow(needRowSchema, row);
      if (matters(parseRow(needRowSchema, old), now)) await bringAlong(deps, now);
    }
    if (typeof row?.sk === "string" && row.sk.startsWith("BOARD#")) {
      const board = parseRow(boardRowSchema, row);
      const change = { ...board.change, by: "system", at: deps.clock().toISOString() };
      if (owedShifts(board.places).length > 0) await promoteWaiters(deps, board, change);
    }
  };
