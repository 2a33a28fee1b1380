import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageOn as ageOnPage } from "#services/web/shared/format/time.ts";
import { nameKey as nameKeyOnPage } from "#services/web/shared/names/name-key.ts";
import { nameKey } from "#shared/values/name-key.ts";
import { ageOn } from "#shared/values/time.ts";

describe("two names", () => {
  it.each([
    ["阿卜杜拉·买买提", "阿卜杜拉•买买提"],
    ["阿卜杜拉·买买提", "阿卜杜拉．买买提"],
    ["阿卜杜拉·买买提", "阿卜杜拉。买买提"],
    ["阿卜杜拉・买买提", "阿卜杜拉‧买买提"],
    ["张\u200b三", "张　三"],
    ["葛\u{e0100}城", "葛城"],
    ["Ｗａｎｇ Wu", "wang  wu"],
    ["O’Neil", "O'Neil"],
  ])("%s and %s are the same", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["阿卜杜拉·买买提", "买买提·阿卜杜拉"],
    ["阿卜杜拉·买买提", "阿卜杜拉买买提"],
    ["张三", "张三丰"],
  ])("%s and %s are not", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe("what the page and the API both decide", () => {
  it("is the same for any two names", () => {
    const property = fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(nameKeyOnPage(name)).toBe(nameKey(name));
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("is the same for the age of anybody on any day", () => {
    const day = fc
      .date({ min: new Date("1920-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (birthDate, today) => {
        expect(ageOnPage(birthDate, today)).toBe(ageOn(birthDate, today));
      }),
    );
  });
});
