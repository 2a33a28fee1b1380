import { expect, it } from "vitest";
import { createNeedStore } from "#services/needs/needs/store.ts";
import { moveSignup } from "#services/needs/signups/move-signup.ts";
import { moveShifts } from "#services/needs/signups/rules/signup.ts";
import { createSignupStore } from "#services/needs/signups/store.ts";
import { tableName } from "#shared/db/table.ts";
import { createNeedsWorld, saturdays } from "#test/support/needs.ts";

const change = { by: "system", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };

it("a move answers the result of the decision that was written, not of one that met another write", async () => {
  const world = await createNeedsWorld();
  const { documents, stage, log } = world.platform;
  const deps = {
    needs: createNeedStore(documents, world.table, log),
    signups: createSignupStore(documents, {
      needs: world.table,
      volunteers: tableName(stage, "volunteers"),
      matching: tableName(stage, "matching"),
    }),
  };
  const need = await world.openNeed({ windows: saturdays(5) });
  const { body } = await need.signUp(await world.volunteer("ana"));
  const target = {
    needId: need.needId,
    positionId: need.positionId,
    signupId: body.signupId,
    volunteerId: body.volunteerId,
  };

  const withdraw = (shiftId: string) =>
    moveSignup(deps, target, ({ signup }) => ({
      row: signup && moveShifts(signup, "withdrawn", change, (shift) => shift.shiftId === shiftId),
      result: signup?.shifts.filter(({ status }) => status === "confirmed").length,
    }));
  const moves = await Promise.all(need.shifts.map(({ shiftId }) => withdraw(shiftId)));

  expect(moves.map(({ result }) => result).sort()).toEqual([1, 2, 3, 4, 5]);
  expect(moves.map(({ row }) => row?.version).sort()).toEqual([2, 3, 4, 5, 6]);
  const { board, expected } = await world.ledger(need.needId);
  expect(board).toEqual(expected);

  const nothing = await moveSignup(deps, target, () => ({ row: undefined, result: "nothing to do" }));
  expect(nothing).toMatchObject({ row: { version: 6 }, result: "nothing to do" });
});
