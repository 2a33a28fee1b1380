import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCursors } from "#shared/db/cursor.ts";
import { Problem } from "#shared/problem/problem.ts";

const cursors = createCursors("a secret");

describe("a list's cursor", () => {
  it("gives back the position it was made of", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
        (list, position) => {
          const cursor = cursors.encode(list, position) ?? undefined;
          expect(cursors.decode(list, cursor)).toEqual(JSON.parse(JSON.stringify(position)));
        },
      ),
    );
  });

  it("serves no other list", () => {
    const cursor = cursors.encode("needs 430422", { pk: "a" }) ?? undefined;
    expect(() => cursors.decode("needs 430103", cursor)).toThrow(Problem);
  });

  it("is refused when any byte of it is changed, and when it is no cursor at all", () => {
    const cursor = cursors.encode("needs", { pk: "a", sk: "b" }) ?? "";
    const bytes = Buffer.from(cursor, "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => cursors.decode("needs", changed.toString("base64url"))).toThrow(Problem);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cursors.decode("needs", text)).toThrow(Problem);
      }),
    );
  });

  it("is null at the end and absent at the start", () => {
    expect(cursors.encode("needs", undefined)).toBeNull();
    expect(cursors.decode("needs", undefined)).toBeUndefined();
  });
});
