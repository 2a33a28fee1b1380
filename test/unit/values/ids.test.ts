import fc from "fast-check";
import { fromString, toUUID } from "typeid-js";
import { describe, expect, it } from "vitest";
import { createIds, type IdKind, idPrefixes, idSchema } from "#shared/values/ids.ts";

const secret = Buffer.alloc(32, 1);
const ids = createIds(secret);
const kinds = Object.keys(idPrefixes).map((kind) => kind as IdKind);
const anyKind = fc.constantFrom(...kinds);
const parts = fc.array(fc.string({ unit: "grapheme" }), { maxLength: 4 });

describe("an id", () => {
  it("is of its kind, whatever the bytes, and of no other", () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    const property = fc.property(anyKind, anyKind, bytes, (kind, other, random) => {
      const id = createIds(secret, () => random).fresh(kind);
      expect(idSchema(kind).parse(id)).toBe(id);
      expect(idSchema(other).safeParse(id).success).toBe(kind === other);
    });
    fc.assert(property);
  });

  it("is a UUID of version 8 (RFC 9562)", () => {
    const property = fc.property(anyKind, parts, (kind, sources) => {
      const uuid = toUUID(fromString(ids.derived(kind, ...sources)));
      expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    });
    fc.assert(property);
  });

  it("is new each time", () => {
    expect(ids.fresh("need")).not.toBe(ids.fresh("need"));
  });

  it.each([
    "",
    "vol_",
    "vol_01h2xcejqtf2nbrexx3vqjhp4",
    "vol_81h2xcejqtf2nbrexx3vqjhp41",
    "vol_01h2xcejqtf2nbrexx3vqjhp4u",
    "VOL_01h2xcejqtf2nbrexx3vqjhp41",
    "vol_01h2xcejqtf2nbrexx3vqjhp41\n",
  ])("is never %j", (text) => {
    expect(idSchema("volunteer").safeParse(text).success).toBe(false);
  });

  it("has a prefix of its own for each kind", () => {
    expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length);
  });
});

describe("a derived id", () => {
  it("is the same for the same parts and differs where a part, the kind or the secret does", () => {
    const elsewhere = createIds(Buffer.alloc(32, 2));
    const property = fc.property(anyKind, parts, parts, (kind, a, b) => {
      const id = ids.derived(kind, ...a);
      expect(id).toBe(createIds(secret).derived(kind, ...a));
      expect(id === ids.derived(kind, ...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(id).not.toBe(elsewhere.derived(kind, ...a));
    });
    fc.assert(property);
    const suffixOf = (kind: IdKind) => ids.derived(kind, "a").split("_")[1];
    expect(suffixOf("need")).not.toBe(suffixOf("signup"));
  });

  it("knows where one part ends and the next begins", () => {
    const derived = [["ab", "c"], ["a", "bc"], ["abc"], ["", "abc"], ["abc", ""], ["a", "1:b"]].map((words) =>
      ids.derived("need", ...words),
    );
    expect(new Set(derived).size).toBe(derived.length);
  });
});
