import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeGates } from "#shared/eligibility/judge-gates.ts";
import { shiftStates } from "#shared/eligibility/shift-states.ts";
import { countyDaysOf, overlaps, spanOf } from "#shared/eligibility/span.ts";
import { exceedsCap, minutesByWeek } from "#shared/eligibility/weekly-cap.ts";
import {
  createSignupModel,
  type HeldShift,
  type Mechanism,
  type SignupModel,
} from "#test/support/signup-model.ts";

const no = fc.nat(1);
const who = fc.nat(2);
type Step = { readonly name: keyof SignupModel["steps"]; readonly args: readonly unknown[] };
const step = (name: keyof SignupModel["steps"], ...args: fc.Arbitrary<unknown>[]): fc.Arbitrary<Step> =>
  fc.tuple(...args).map((values) => ({ name, args: values }));

const checks = fc.subarray(["background-check", "insurance", "child-protection"]).map((kinds) => ({
  checks: kinds.map((kind) => ({ kind, validUntil: "2026-03-06" })),
}));
const card = fc.oneof(
  checks,
  fc.constantFrom(
    { status: "paused" as const },
    { status: "active" as const },
    { vehicle: true },
    { vehicle: false },
  ),
);
const gates = fc.constantFrom(
  {},
  { backgroundCheck: true },
  { insurance: true },
  { vehicle: true },
  { adult: true },
);
const steps = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: step("signUp", no, no, who, fc.oneof(fc.constantFrom("all", "available"), fc.nat(2))),
    },
    { weight: 2, arbitrary: step("withdraw", no, no, who) },
    { weight: 4, arbitrary: step("confirm", no, no, who) },
    { weight: 4, arbitrary: step("changeCard", who, card) },
    { weight: 3, arbitrary: step("changeGates", no, gates) },
    { weight: 3, arbitrary: step("changeTimes", no, fc.constantFrom(-3, -1, 1, 2, 3)) },
    { weight: 1, arbitrary: step("changeNotice", no) },
    { weight: 1, arbitrary: step("movePlace", no) },
    { weight: 1, arbitrary: step("cancel", no) },
    { weight: 4, arbitrary: step("wait", fc.constantFrom(1, 5, 13, 25)) },
  ),
  { minLength: 1, maxLength: 40, size: "max" },
);

const heldOf = (model: SignupModel): HeldShift[] =>
  [...model.signups.values()].flatMap(({ shifts, needId, positionId, volunteerId, riskNoticeVersion }) =>
    shifts.map((shift) => ({ ...shift, needId, positionId, volunteerId, riskNoticeVersion })),
  );

/** What has to be true after every step, whatever happened before. */
const invariants = (model: SignupModel) => {
  const at = model.now().toISOString();
  const held = heldOf(model);
  const places = held.filter(({ status }) => shiftStates[status].place);

  for (const [positionId, board] of model.boards)
    for (const [shiftId, { free, waiters }] of Object.entries(board.places)) {
      const here = held.filter((one) => one.positionId === positionId && one.shiftId === shiftId);
      const taken = here.filter(({ status }) => shiftStates[status].place).length;
      expect([free, waiters], "a board agrees with its signups").toEqual([
        1 - taken,
        here.filter(({ status }) => shiftStates[status].waits).length,
      ]);
      expect(free, "no place is given twice").toBeGreaterThanOrEqual(0);
    }

  for (const { volunteerId, weeklyCapMinutes } of model.cards) {
    const booked = places.filter(
      (one) => one.volunteerId === volunteerId && shiftStates[one.status].holdsTime,
    );
    const spans = booked.map(spanOf);
    spans.forEach((span, one) => {
      for (const other of spans.slice(one + 1))
        expect(overlaps(span, other), "taken times of one person never overlap").toBe(false);
      expect(
        exceedsCap(minutesByWeek(spans.filter((_, index) => index !== one)), span, weeklyCapMinutes),
        "taken times keep to the weekly cap",
      ).toBe(false);
    });
    const upcoming = ({ from }: { from: string }) => from > at;
    const booking = ({ positionId, shiftId }: HeldShift) => `${positionId} ${volunteerId} ${shiftId}`;
    const calendar = (model.calendars.get(volunteerId)?.booked ?? []).filter(upcoming);
    expect(
      calendar.map(({ signupId, shiftId }) => `${signupId} ${shiftId}`).toSorted(),
      "the calendar holds the coming places",
    ).toEqual(
      places
        .filter((one) => one.volunteerId === volunteerId && upcoming(one))
        .map(booking)
        .toSorted(),
    );
  }

  for (const one of places.filter(({ from }) => from > at)) {
    const need = model.needs.find(({ needId }) => needId === one.needId);
    const shift = need?.shifts.find(({ shiftId }) => shiftId === one.shiftId);
    expect(need?.status, "a cancelled need has no coming places").not.toBe("cancelled");
    expect([one.from, one.to], "a place has the present time of its shift").toEqual([shift?.from, shift?.to]);
    const person = model.cards.find(({ volunteerId }) => volunteerId === one.volunteerId);
    const position = need?.positions.find(({ positionId }) => positionId === one.positionId);
    if (!person || !position || !need) continue;
    const minutesAhead = (Date.parse(one.from) - Date.parse(at)) / 60_000;
    const { failed, toComplete } = judgeGates(person, position, countyDaysOf(one), minutesAhead);
    if (one.status === "confirmed") {
      expect([...failed, ...toComplete], "whoever is confirmed passes every gate on every day").toEqual([]);
      expect(person.status, "nobody who paused is confirmed").toBe("active");
      expect(one.riskNoticeVersion, "whoever is confirmed agreed to the present notice").toBe(
        need.riskNotice.version,
      );
    }
    if (one.status !== "confirmed")
      expect(
        one.confirmBy !== undefined && one.confirmBy >= at,
        "what is not confirmed has a time to act",
      ).toBe(true);
  }
};

const run = (model: SignupModel, history: readonly Step[]) => {
  for (const { name, args } of history) {
    (model.steps[name] as (...values: unknown[]) => void)(...args);
    invariants(model);
  }
};

/** Steps in all: 20,000 in `npm test`; `STEPS=200000` for the longer form. */
const numRuns = Math.ceil(Number(process.env.STEPS ?? 20_000) / 20);

describe("whatever happens to needs, volunteers and signups", () => {
  it("what was promised holds after every step", { timeout: 120_000 }, () => {
    let count = 0;
    const property = fc.property(steps, (history) => {
      count += history.length;
      run(createSignupModel(), history);
    });
    const seed = Number(process.env.SEED ?? 20_260_302);
    fc.assert(property, { numRuns, seed });
    process.stdout.write(`histories of signups: ${count} steps, seed ${seed}\n`);
  });

  it.each<[Mechanism]>([["judge-again"], ["calendar"], ["sweep"], ["hold"]])(
    "and is noticed where the mechanism %s is missing",
    (without) => {
      const property = fc.property(steps, (history) => run(createSignupModel(without), history));
      const failure = fc.check(property, { numRuns: 500, seed: 1 });
      expect(failure.failed).toBe(true);
      const [shortest = []] = failure.counterexample ?? [];
      if (process.env.HISTORIES)
        process.stdout.write(
          `without ${without}: ${shortest.map(({ name, args }) => `${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`).join(" -> ")}\n`,
        );
    },
  );
});
