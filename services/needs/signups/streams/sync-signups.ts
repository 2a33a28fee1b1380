import { isDeepStrictEqual } from "node:util";
import { eachOf } from "#shared/concurrency/each-of.ts";
import { parseRow } from "#shared/db/row.ts";
import type { StreamHandler } from "#shared/lambda/service.ts";
import { changeOf } from "#shared/published/publisher.ts";
import { boardRowSchema, type NeedRow, needRowSchema } from "../../needs/rows.ts";
import { promotableShifts } from "../../needs/rules/places.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup } from "../move-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import { judgeAgain } from "../rules/judge-again.ts";
import { isUpcoming } from "../rules/signup.ts";

/** What signups rest on in their need. */
const basisOf = ({ status, shifts, positions, riskNotice, placeVersion }: NeedRow) => [
  status === "cancelled",
  shifts,
  positions.map(({ positionId, skills, gates }) => [positionId, skills, gates]),
  riskNotice.version,
  placeVersion,
];

/** Judges every signup of a need again that has anything to come; those that agree already are not written. */
const syncSignupsOf = (deps: SignupDeps, { needId, change }: NeedRow): Promise<void> =>
  eachOf(deps.signups.eachSignupOfNeed(needId), async (row) => {
    if (!row.shifts.some(isUpcoming(change.at))) return;
    const card = await deps.signups.findCard(row);
    await moveSignup(deps, { ...row, card }, (state) => ({
      row: judgeAgain(state, change),
      result: undefined,
    }));
  });

/**
 * Brings signups in line with a changed need. After a change of a board, sets its counts on the need's list rows
 * and promotes waiters, however the places became free. Idempotent.
 */
export const createSyncSignups =
  (deps: SignupDeps): StreamHandler =>
  async (record) => {
    const { old, new: row } = changeOf(record);
    if (row?.sk === "NEED" && old) {
      const need = parseRow(needRowSchema(), row);
      const isAffected = !isDeepStrictEqual(basisOf(parseRow(needRowSchema(), old)), basisOf(need));
      if (isAffected) await syncSignupsOf(deps, need);
    }
    if (typeof row?.sk === "string" && row.sk.startsWith("BOARD#")) {
      const board = parseRow(boardRowSchema(), row);
      const needWithBoards = await deps.needs.findNeed(board.needId);
      if (needWithBoards) await deps.needs.saveCounts(needWithBoards);
      const change = { ...board.change, by: "system", at: deps.clock().toISOString() };
      if (promotableShifts(board.places).length > 0) await promoteWaiters(deps, board, change);
    }
  };
