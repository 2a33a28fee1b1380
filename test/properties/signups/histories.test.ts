import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createApprovalsWatch, expectPromisesKept } from "#test/support/signup-invariants.ts";
import { createSignupModel, mechanisms, type SignupModel } from "#test/support/signup-model.ts";

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
  { minimumAge: 18 },
);
const signUps = step("signUp", no, no, who, fc.oneof(fc.constantFrom("all", "available"), fc.nat(2)));
const wait = step("wait", fc.constantFrom(1, 5, 13, 25));
const anything = fc.oneof(
  { weight: 8, arbitrary: signUps },
  { weight: 2, arbitrary: step("withdraw", no, no, who) },
  { weight: 4, arbitrary: step("confirm", no, no, who) },
  { weight: 4, arbitrary: step("changeCard", who, card) },
  { weight: 3, arbitrary: step("changeGates", no, who, gates) },
  { weight: 3, arbitrary: step("changeTimes", no, fc.constantFrom(-3, -1, 1, 2, 3)) },
  { weight: 1, arbitrary: step("changeNotice", no) },
  { weight: 1, arbitrary: step("movePlace", no) },
  { weight: 1, arbitrary: step("cancel", no) },
  { weight: 4, arbitrary: wait },
);
const approvals = fc.oneof(
  { weight: 4, arbitrary: step("changeGates", no, who, gates) },
  { weight: 3, arbitrary: step("close", no, who) },
  { weight: 4, arbitrary: step("open", no, who) },
  { weight: 1, arbitrary: step("sendBack", no, fc.boolean()) },
  { weight: 1, arbitrary: signUps },
);
const attendance = fc.oneof(
  { weight: 4, arbitrary: signUps },
  {
    weight: 8,
    arbitrary: step("attend", fc.nat(11), fc.nat(3), fc.constantFrom(undefined, undefined, 3)),
  },
  { weight: 4, arbitrary: wait },
);
/** Histories of everything, and of what needs several steps of one kind to go wrong. */
const steps = fc.oneof(
  { weight: 3, arbitrary: fc.array(anything, { minLength: 1, maxLength: 40, size: "max" }) },
  ...[approvals, attendance, fc.oneof(anything, approvals, attendance)].map((kind) => ({
    weight: 1,
    arbitrary: fc.array(kind, { minLength: 1, maxLength: 40, size: "max" }),
  })),
);

const run = (model: SignupModel, history: readonly Step[]) => {
  const expectApproved = createApprovalsWatch((by) => by === "lead");
  expectApproved(model.state());
  for (const { name, args } of history) {
    (model.steps[name] as (...values: unknown[]) => void)(...args);
    expectPromisesKept(model.state());
    expectApproved(model.state());
  }
};

/** Steps in all: 20,000 in `npm test`; `npm run bench -- --only histories` has 200,000. */
const numRuns = Math.ceil(Number(process.env.STEPS ?? 21_000) / 20);

describe("whatever happens to needs, volunteers and signups", () => {
  it("what was promised holds after every step", { timeout: 900_000 }, () => {
    let count = 0;
    const property = fc.property(steps, (history) => {
      count += history.length;
      run(createSignupModel(), history);
    });
    const seed = Number(process.env.SEED ?? 20_260_302);
    fc.assert(property, { numRuns, seed });
    process.stdout.write(`histories of signups: ${count} steps, seed ${seed}\n`);
  });

  it.each(mechanisms)("and is noticed where the mechanism %s is missing", (without) => {
    const property = fc.property(steps, (history) => run(createSignupModel(without), history));
    const failure = fc.check(property, { numRuns: 3_000, seed: 1, endOnFailure: !process.env.HISTORIES });
    expect(failure.failed).toBe(true);
    const [shortest = []] = failure.counterexample ?? [];
    if (process.env.HISTORIES)
      process.stdout.write(
        `without ${without}: ${shortest.map(({ name, args }) => `${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`).join(" -> ")}\n`,
      );
  });
});
