import { describe, expect, it } from "vitest";
import { chooseShifts } from "#services/needs/signups/rules/choose-shifts.ts";
import type { Situation, Verdict } from "#services/needs/signups/rules/judge-shifts.ts";
import { refusalOf, refusedShifts } from "#services/needs/signups/rules/refusal.ts";
import { noGates } from "#test/support/gates.ts";
import { needRow, shiftOn } from "#test/support/need-rows.ts";
import { booking, calendarRow, gateCard } from "#test/support/signup-rows.ts";

const now = new Date("2026-03-02T01:00:00.000Z");
const joinedAt = now.toISOString();
const [first, second] = [shiftOn(7), shiftOn(14)];
const [free, full] = [
  { free: 1, waiters: 0 },
  { free: 0, waiters: 0 },
];

/** An open need with a free place on 7 March and none on 14 March. */
const situation = (fields: Partial<Situation> = {}): Situation => ({
  need: needRow(),
  position: { skills: [], gates: noGates },
  board: { places: { shf_7: free, shf_14: full } },
  card: gateCard(),
  calendar: undefined,
  signup: undefined,
  ...fields,
});
const refusal = (code: string, members: object) => expect.objectContaining({ code, members });

describe("a sign-up", () => {
  const bothFree = { board: { places: { shf_7: free, shf_14: free } } };

  it("takes all shifts that it asks for", () => {
    expect(chooseShifts(situation(bothFree), "all", now)).toEqual({
      taken: [
        { ...first, status: "confirmed", joinedAt },
        { ...second, status: "confirmed", joinedAt },
      ],
      leftOut: [],
    });
    expect(chooseShifts(situation(), ["shf_7"], now).taken).toEqual([
      { ...first, status: "confirmed", joinedAt },
    ]);
  });

  it("takes a place that is to be completed by the evening before, and says what is open", () => {
    const position = { skills: [], gates: { ...noGates, training: ["child-protection" as const] } };
    expect(chooseShifts(situation({ position }), ["shf_7"], now).taken).toEqual([
      {
        ...first,
        status: "to-complete",
        joinedAt,
        confirmBy: "2026-03-06T13:00:00.000Z",
        gates: ["training:child-protection"],
      },
    ]);
  });

  it("takes nothing where one of the shifts cannot be taken, and names it", () => {
    const shifts = [{ shiftId: "shf_14", code: "full" }];
    expect(() => chooseShifts(situation(), "all", now)).toThrow(refusal("full", { shifts }));
    expect(() => chooseShifts(situation(), ["shf_14", "shf_7"], now)).toThrow(refusal("full", { shifts }));
  });

  it("for what is available waits for the full ones, and leaves out those that cannot be taken", () => {
    const calendar = calendarRow(booking());
    expect(chooseShifts(situation({ calendar }), "available", now)).toEqual({
      taken: [{ ...second, status: "waitlisted", joinedAt }],
      leftOut: [{ shiftId: "shf_7", shift: first, code: "clash" }],
    });
    expect(chooseShifts(situation(), "available", now).taken).toEqual([
      { ...first, status: "confirmed", joinedAt },
      { ...second, status: "waitlisted", joinedAt },
    ]);
  });

  it("waits for those of its shifts for which a turn will do, and for no other", () => {
    expect(chooseShifts(situation(), ["shf_7", "shf_14"], now, ["shf_14"])).toEqual({
      taken: [
        { ...first, status: "confirmed", joinedAt },
        { ...second, status: "waitlisted", joinedAt },
      ],
      leftOut: [],
    });
    const shifts = [{ shiftId: "shf_14", code: "full" }];
    expect(() => chooseShifts(situation(), ["shf_7", "shf_14"], now, ["shf_7"])).toThrow(
      refusal("full", { shifts }),
    );
    const need = needRow({ status: "closed" });
    expect(() => chooseShifts(situation({ need }), ["shf_14"], now, ["shf_14"])).toThrow(
      refusal("closed", { shifts: [{ shiftId: "shf_14", code: "closed" }] }),
    );
  });

  it("for any of some takes and awaits these alone, and is refused where none can be had", () => {
    const any = (...anyOf: string[]) => chooseShifts(situation(bothFree), { anyOf }, now);
    expect(any("shf_14").taken).toEqual([{ ...second, status: "confirmed", joinedAt }]);
    expect(chooseShifts(situation(), { anyOf: ["shf_7", "shf_14", "shf_gone"] }, now)).toMatchObject({
      taken: [{ status: "confirmed" }, { status: "waitlisted" }],
      leftOut: [{ shiftId: "shf_gone", code: "no-such-shift" }],
    });
    expect(() => any("shf_gone")).toThrow(expect.objectContaining({ code: "no-such-shift" }));
  });

  it("for what is available is refused where nothing is", () => {
    const need = needRow({ status: "closed" });
    expect(() => chooseShifts(situation({ need }), "available", now)).toThrow(
      refusal("closed", {
        shifts: [
          { shiftId: "shf_7", code: "closed" },
          { shiftId: "shf_14", code: "closed" },
        ],
      }),
    );
  });
});

describe("a refusal", () => {
  const verdicts: Verdict[] = [
    { shiftId: "shf_1", code: "full" },
    { shiftId: "shf_2", code: "not-qualified", gates: ["vehicle", "insurance"] },
    { shiftId: "shf_3", gates: ["training:child-protection"] },
    { shiftId: "shf_4", code: "not-qualified", gates: ["vehicle"] },
  ];

  it("names each refused shift with its reason and its own gates", () => {
    expect(refusedShifts(verdicts)).toStrictEqual([
      { shiftId: "shf_1", code: "full" },
      { shiftId: "shf_2", code: "not-qualified", gates: ["vehicle", "insurance"] },
      { shiftId: "shf_4", code: "not-qualified", gates: ["vehicle"] },
    ]);
  });

  it("has the weightiest reason, and every failed gate once", () => {
    const { code, members } = refusalOf(verdicts);
    expect(code).toBe("not-qualified");
    expect(members).toStrictEqual({ shifts: refusedShifts(verdicts), gates: ["vehicle", "insurance"] });
  });

  it("has no gates where none failed, and comes too late where no shift is left", () => {
    const [full] = verdicts as [Verdict];
    expect(refusalOf([full]).members).toStrictEqual({ shifts: [{ shiftId: "shf_1", code: "full" }] });
    expect(refusalOf([]).code).toBe("too-late");
  });
});
