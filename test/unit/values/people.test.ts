import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBand, maskName } from "#shared/values/candidate.ts";
import {
  countyCodeSchema,
  countyOf,
  divisionCodeSchema,
  townshipCodeSchema,
} from "#shared/values/division.ts";
import { emailSchema } from "#shared/values/email.ts";
import { phoneSchema } from "#shared/values/phone.ts";

describe("a masked name", () => {
  it.each([
    ["王芳", "王**"],
    [" 欧阳娜娜", "欧**"],
    ["𠮷野", "𠮷**"],
    ["e\u0301ric", "e\u0301**"],
    ["Smith", "S**"],
    ["", "**"],
  ])("of %j is %j", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe("an age band", () => {
  it.each([
    [14, "14-17"],
    [17, "14-17"],
    [18, "18-29"],
    [29, "18-29"],
    [30, "30-44"],
    [44, "30-44"],
    [45, "45-59"],
    [59, "45-59"],
    [60, "60+"],
    [99, "60+"],
  ])("of %d is %s", (age, band) => {
    expect(ageBand(age)).toBe(band);
  });
});

describe("a phone number", () => {
  it.each(["+8613800000000", "+8673485000000", "+867348500000", "+12025550123", "+85221234567"])(
    "may be %s",
    async (phone) => {
      expect(await phoneSchema().parseAsync(phone)).toBe(phone);
    },
  );

  it.each([
    ["\u202d13800000000\u202c", "+8613800000000"],
    ["１３８００００００００", "+8613800000000"],
    ["8613800000000", "+8613800000000"],
    ["13800000000", "+8613800000000"],
    ["+86 138 0000-0000", "+8613800000000"],
    ["008613800000000", "+8613800000000"],
    ["+8607347423456", "+867347423456"],
    ["07347423456", "+867347423456"],
    ["（0734）742-3456", "+867347423456"],
    ["+852 2123 4567", "+85221234567"],
  ])("typed as %j is stored as %s", async (typed, phone) => {
    expect(await phoneSchema().parseAsync(typed)).toBe(phone);
  });

  it("is the same when it is parsed twice", async () => {
    const digits = fc.stringMatching(/^\+?[0-9０-９]{3,16}$/);
    const typed = fc.oneof(digits, fc.stringMatching(/^1[3-9]\d{9}$/), fc.stringMatching(/^0734[2-8]\d{6}$/));
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const once = await phoneSchema().safeParseAsync(text);
        if (once.success) expect(await phoneSchema().parseAsync(once.data)).toBe(once.data);
      }),
    );
  });

  it.each([
    "123",
    "+86138",
    "+008613800000000",
    "+9991234567",
    "+8613800000000;ext=1",
    "13800000000 13900000000",
    "电话13800000000",
    "8500000",
    "85000000",
    "1380000000",
    "138000000000",
    "",
  ])("is never %j", async (phone) => {
    expect(await phoneSchema().safeParseAsync(phone)).toMatchObject({
      success: false,
      error: { issues: [{ message: "phone-invalid" }] },
    });
  });
});

describe("a mail address", () => {
  it.each([
    ["Wang@Demo.INVALID", "wang@demo.invalid"],
    [" \u200bｗａｎｇ＠demo.invalid\u3000", "wang@demo.invalid"],
  ])("typed as %j is stored as %s", (typed, address) => {
    expect(emailSchema().parse(typed)).toBe(address);
  });

  it("is never anything else", () => expect(emailSchema().safeParse("wang").success).toBe(false));
});

describe("a division", () => {
  it.each([
    [countyCodeSchema(), "430422", true],
    [countyCodeSchema(), "430422103", false],
    [townshipCodeSchema(), "430422103", true],
    [townshipCodeSchema(), "430422", false],
    [divisionCodeSchema(), "430422", true],
    [divisionCodeSchema(), "430422103", true],
    [divisionCodeSchema(), "4304221", false],
    [divisionCodeSchema(), "４３０４２２", false],
  ] as const)("is a code of its length (%#)", (schema, code, taken) => {
    expect(schema.safeParse(code).success).toBe(taken);
  });

  it("lies in the county that its first six digits name", () => {
    expect([countyOf("430422103"), countyOf("430422")]).toEqual(["430422", "430422"]);
  });
});
