import { describe, expect, it } from "vitest";
import { referenceOf, referencesIn } from "#services/donations/pledges/rules/reference.ts";
import { nextMonthly, remindAt } from "#services/donations/pledges/rules/rhythm.ts";

describe("the day of a reminder", () => {
  it.each([
    ["2026-11-28", 28, "2026-12-28"],
    ["2026-11-27", 28, "2026-11-28"],
    ["2026-01-31", 31, "2026-02-28"],
    ["2026-02-28", 31, "2026-03-31"],
    ["2026-12-31", 31, "2027-01-31"],
    ["2028-01-30", 30, "2028-02-29"],
  ])("after %s, of the %i., is %s", (after, dayOfMonth, next) => {
    expect(nextMonthly(after, dayOfMonth)).toBe(next);
  });

  it("is nine in the morning there", () => {
    expect(remindAt("2026-12-28")).toBe("2026-12-28T01:00:00.000Z");
  });
});

describe("the reference of a pledge", () => {
  it("is found in the text of a transfer, however it was typed, and once", () => {
    const reference = referenceOf("plg_01h2xcejqtf2nbrexx3vqjhp41");
    expect(reference).toBe("HL3VQJHP41");
    expect(referencesIn("春蕾计划 hl 3vqj-hp41 月捐；HL3VQJHP41")).toEqual([reference]);
    expect(referencesIn("月捐 HL123")).toEqual([]);
  });
});
