import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { longText, nameSchema, shortText } from "#shared/values/text.ts";

const accepts = (schema: z.ZodType, text: string) => schema.safeParse(text).success;

describe("a name", () => {
  it.each(["王芳", "欧阳娜娜", "阿依古丽·买买提", "O'Neill", "José", "နန်း", "𠮷野家", "𪚥"])(
    "may be %s",
    (name) => {
      expect(nameSchema.parse(name)).toBe(name);
    },
  );

  it("is trimmed, also of full-width blanks, and brought to NFC", () => {
    expect(nameSchema.parse("\u3000 王芳 \n")).toBe("王芳");
    expect(nameSchema.parse("Jose\u0301")).toBe("José");
  });

  it("has 1 to 60 characters, however many code units each takes", () => {
    expect(accepts(nameSchema, "𠮷".repeat(60))).toBe(true);
    expect(accepts(nameSchema, "王".repeat(61))).toBe(false);
    expect(accepts(nameSchema, " \u3000")).toBe(false);
  });

  it.each(["a\nb", "a\u0000b", "a\u0085b", "a\u202eb", "a\ud800", "\u200b\u200d", "a\u2028b"])(
    "is never %j",
    (name) => {
      expect(accepts(nameSchema, name)).toBe(false);
    },
  );
});

describe("text", () => {
  it("is the same when it is parsed twice", () => {
    const property = fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const once = longText(1_000).safeParse(text);
      fc.pre(once.success);
      expect(longText(1_000).parse(once.data)).toBe(once.data);
    });
    fc.assert(property);
  });

  it("has line breaks only where it may be long", () => {
    expect(longText(10).parse("a\n\tb")).toBe("a\n\tb");
    expect(accepts(shortText(10), "a\n\tb")).toBe(false);
    expect(accepts(longText(10), "")).toBe(true);
  });

  it("tells its length in JSON Schema", () => {
    expect(z.toJSONSchema(shortText(10), { io: "input" })).toMatchObject({
      type: "string",
      minLength: 1,
      maxLength: 10,
    });
  });
});
