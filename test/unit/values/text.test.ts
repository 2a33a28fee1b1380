import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { nameSchema } from "#shared/personal-data/words/person-name.ts";
import { longText, shortText } from "#shared/values/text.ts";

const accepts = (schema: z.ZodType, text: string) => schema.safeParse(text).success;

describe("a name", () => {
  it.each(["王芳", "欧阳娜娜", "阿依古丽·买买提", "O'Neill", "José", "နန်း", "𠮷野家", "𪚥"])(
    "may be %s",
    (name) => {
      expect(nameSchema().parse(name)).toBe(name);
    },
  );

  it.each([
    "王芳13812345678",
    "王芳 １３８ 1234 5678",
    "430422199001011238",
    "王芳（茶市村3组12号）",
    "王芳 白血病",
  ])("is nothing that tells more of somebody: %s", (name) => {
    const { error } = nameSchema().safeParse(name);
    expect(error?.issues.map(({ message }) => message)).toEqual(["more-than-a-name"]);
  });

  it("is trimmed, also of full-width blanks, and brought to NFC", () => {
    expect(nameSchema().parse("\u3000 王芳 \n")).toBe("王芳");
    expect(nameSchema().parse("Jose\u0301")).toBe("José");
  });

  it("has 1 to 60 characters, however many code units each takes", () => {
    expect(accepts(nameSchema(), "𠮷".repeat(60))).toBe(true);
    expect(accepts(nameSchema(), "王".repeat(61))).toBe(false);
    expect(accepts(nameSchema(), " \u3000")).toBe(false);
  });

  it.each([
    "a\nb",
    "a\u0000b",
    "a\u0085b",
    "a\ud800",
    "a\u2028b",
    "\u200b\u200d",
    "\u3164",
    "\u2800",
    "\ufe0f",
    "\u202e",
  ])("is never %j", (name) => {
    expect(accepts(nameSchema(), name)).toBe(false);
  });

  it.each([
    ["a zero-width space", "\u200b张\u200b三"],
    ["a joiner that joins nothing", "张\u200d三"],
    ["direction marks", "\u202d张三\u202c\u200e\u061c"],
    ["a byte order mark", "\ufeff张三"],
    ["a Hangul filler", "张\u3164三"],
    ["a soft hyphen", "张\u00ad三"],
    ["a selector without a sign", "\ufe0f张三"],
  ])("is stored without %s", (_what, typed) => {
    expect(nameSchema().parse(typed)).toBe("张三");
  });

  it.each([
    ["a Persian non-joiner", "نامه\u200cای"],
    ["an Indic joiner", "ක්\u200dෂ"],
    ["the joiners of an emoji", "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥"],
    ["the selector of a Han variant", "葛\u{e0100}城"],
    ["a Mongolian selector", "ᠮᠣᠩᠭᠣᠯ\u180bᠠ"],
  ])("keeps %s", (_what, name) => {
    expect(nameSchema().parse(name)).toBe(name);
  });

  it("has one blank where several were typed, of any width", () => {
    expect(nameSchema().parse("Wang \u00a0\u3000Wu")).toBe("Wang Wu");
  });
});

/** Text of signs that combine, join, select variants or are not seen at all. */
const awkward = fc.string({
  unit: fc.constantFrom(
    ..."\u200b\u200c\u200d\ufe0f\u180b\u180e\u202e\ufeff\u0301\u3164 \u3000\n\r\u2028",
    ..."张a1·ا\u064bක\u0dcaᠮ❤👨",
    "\u{e0100}",
  ),
});

describe("text", () => {
  it("is the same when it is parsed twice", () => {
    const any = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), awkward);
    const property = fc.property(any, fc.constantFrom(longText(1_000), shortText(1_000)), (text, schema) => {
      const once = schema.safeParse(text);
      if (once.success) expect(schema.parse(once.data)).toBe(once.data);
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("has line breaks only where it may be long", () => {
    expect(longText(10).parse("a\n\tb")).toBe("a\n\tb");
    expect(accepts(shortText(10), "a\n\tb")).toBe(false);
    expect(accepts(longText(10), "")).toBe(true);
    expect(longText(10).parse("a\r\nb\rc")).toBe("a\nb\nc");
  });

  it("tells its length in JSON Schema", () => {
    expect(z.toJSONSchema(shortText(10), { io: "input" })).toMatchObject({
      type: "string",
      minLength: 1,
      maxLength: 10,
    });
  });
});
