import { expect, it } from "vitest";
import { addedService } from "#services/needs/signups/rules/service-total.ts";
import { signupRow, signupShift } from "#test/support/signup-rows.ts";

const served = (...minutes: (number | undefined)[]) =>
  signupRow(minutes.map((one) => signupShift(one === undefined ? {} : { status: "attended", minutes: one })));

it("what is recorded adds its minutes, and a person-time for each shift that counts", () => {
  expect(addedService([served(undefined, 60)], [served(120, 60), served(30, 0)])).toEqual({
    minutes: 150,
    times: 2,
  });
});

it("a record that is corrected takes away what it had added", () => {
  expect(addedService([served(120, 60)], [served(90, 0)])).toEqual({ minutes: -90, times: -1 });
  expect(addedService([served(120)], [served(120)])).toEqual({ minutes: 0, times: 0 });
});
