import { describe, expect, it } from "vitest";
import {
  addShifts,
  changeShifts,
  isUpcoming,
  moveShift,
  moveShifts,
  newSignup,
  signupWith,
} from "#services/needs/signups/rules/signup.ts";
import { shiftStatuses } from "#shared/eligibility/shift-states.ts";
import { needRow, shiftOn } from "#test/support/need-rows.ts";
import { signupRow, signupShift } from "#test/support/signup-rows.ts";

const change = { by: "other", at: "2026-03-03T01:00:00.000Z", correlationId: "cor_2" };
const [first, second] = [signupShift(), signupShift(shiftOn(14))];

describe("a new signup", () => {
  it("is of one volunteer for one position, in the county and project of its need, without shifts", () => {
    const need = needRow({ projectId: "prj_1", operatorId: "ngo_1", placeVersion: 5 });
    const ids = { signupId: "sgn_1", positionId: "pos_1", volunteerId: "vol_1", personId: "per_1" };
    expect(newSignup(ids, need, change)).toEqual({
      ...ids,
      pk: need.pk,
      sk: "SIGNUP#sgn_1",
      version: 0,
      change,
      needId: "need_1",
      division: "430422103",
      projectId: "prj_1",
      operatorId: "ngo_1",
      placeVersion: 5,
      signedUpAt: change.at,
      shifts: [],
      calls: [],
    });
  });
});

describe("a signup with other shifts", () => {
  it("is one version on, its shifts in the order of time", () => {
    const signup = signupRow([first]);
    expect(signupWith(signup, [second, first], change)).toEqual({
      ...signup,
      version: 4,
      change,
      shifts: [first, second],
    });
  });

  it("is due at the earliest time at which its volunteer has to act", () => {
    const shifts = [
      signupShift({ status: "promoted", confirmBy: "2026-03-05T01:00:00.000Z" }),
      signupShift({ ...shiftOn(14), status: "suspended", confirmBy: "2026-03-04T01:00:00.000Z" }),
      signupShift({ ...shiftOn(21), status: "withdrawn", confirmBy: "2026-03-03T01:00:00.000Z" }),
    ];
    const due = { due: "confirm", confirmBy: "2026-03-04T01:00:00.000Z" };
    expect(signupWith(signupRow([]), shifts, change)).toMatchObject(due);
  });

  it("is not due any more where nobody has to act", () => {
    const signup = signupRow([], { due: "confirm", confirmBy: "2026-03-04T01:00:00.000Z" });
    const after = signupWith(signup, [first, signupShift({ status: "promoted" })], change);
    expect(after).not.toHaveProperty("due");
    expect(after).not.toHaveProperty("confirmBy");
  });
});

describe("a shift that moves to a status", () => {
  it("keeps neither the time to act nor the open gates of the one before", () => {
    const suspended = signupShift({ status: "suspended", confirmBy: "2026-03-04", gates: ["vehicle"] });
    expect(moveShift(suspended, "confirmed")).toStrictEqual(first);
    expect(moveShift(suspended, "to-confirm", "2026-03-05")).toStrictEqual({
      ...first,
      status: "to-confirm",
      confirmBy: "2026-03-05",
    });
    expect(moveShift(suspended, "suspended", "2026-03-05", ["insurance"])).toStrictEqual({
      ...suspended,
      confirmBy: "2026-03-05",
      gates: ["insurance"],
    });
  });

  it("may stay in its status, but has no step that the lifecycle does not have", () => {
    expect(moveShift(signupShift({ status: "cancelled" }), "cancelled").status).toBe("cancelled");
    expect(() => moveShift(first, "promoted")).toThrow("shf_7 cannot go from confirmed to promoted");
  });
});

describe("a change of a signup's shifts", () => {
  it("makes the next version, with the shifts that did not change as they were", () => {
    const moved = changeShifts(signupRow([first, second]), change, (shift) =>
      shift === second ? moveShift(shift, "withdrawn") : shift,
    );
    expect(moved).toMatchObject({ version: 4, change, shifts: [first, { ...second, status: "withdrawn" }] });
  });

  it("is none where every shift stays", () => {
    expect(changeShifts(signupRow([first, second]), change, (shift) => shift)).toBeUndefined();
  });

  it("moves the chosen shifts, and is none where none is chosen", () => {
    const signup = signupRow([first, second]);
    const moved = moveShifts(signup, "withdrawn", change, ({ shiftId }) => shiftId === "shf_7");
    expect(moved?.shifts).toEqual([{ ...first, status: "withdrawn" }, second]);
    expect(moveShifts(signup, "withdrawn", change, () => false)).toBeUndefined();
  });

  it("adds shifts, each in place of an ended one of the same shift", () => {
    const old = [signupShift({ status: "withdrawn" }), second];
    expect(addShifts(old, [first])).toEqual([second, first]);
  });
});

describe("a shift is upcoming", () => {
  it("until it begins, while it is held, awaited or proposed, and nobody recorded who came", () => {
    const active = shiftStatuses.filter((status) =>
      isUpcoming("2026-03-07T00:59:59.999Z")(signupShift({ status })),
    );
    expect(active).toEqual([
      "suspended",
      "to-confirm",
      "promoted",
      "to-complete",
      "proposed",
      "confirmed",
      "waitlisted",
    ]);
    expect(isUpcoming(first.from)(first)).toBe(false);
  });
});
