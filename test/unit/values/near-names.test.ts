import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearNames } from "#shared/values/near-names.ts";

const skills = ["tutoring", "driving", "cooking", "first_aid", "counselling"];

describe("near names", () => {
  it.each([
    ["tutorng", ["tutoring"]],
    ["Driving ", ["driving"]],
    ["counseling", ["counselling"]],
    ["swimming", []],
  ])("for %j are %j", (word, names) => {
    expect(nearNames(word, skills)).toEqual(names);
  });

  it("of codes are those with few other digits, nearest first, three at most", () => {
    expect(nearNames("430422103", ["430422999", "430422104", "430422105", "430422193", "110101001"])).toEqual(
      ["430422104", "430422105", "430422193"],
    );
  });

  it("always name a candidate first when it was written rightly", () => {
    const property = fc.property(
      fc.uniqueArray(
        fc.string({ minLength: 1, maxLength: 20 }).map((name) => name.toLowerCase()),
        { minLength: 1 },
      ),
      (names) => {
        expect(nearNames(names[0] ?? "", names)[0]).toBe(names[0]);
      },
    );
    fc.assert(property);
  });

  it("are found quickly for a word of any length", () => {
    expect(nearNames("x".repeat(1_000_000), skills)).toEqual([]);
  });
});
