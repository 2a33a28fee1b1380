import { expect, it } from "vitest";
import { markedPieces } from "#services/web/shared/format/marked.ts";

/** The pieces as one text, the marked ones in brackets. */
const shown = (text: string, ...words: string[]) =>
  markedPieces(text, words)
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join("");

it.each([
  ["where they stand", "在茶市村3组12号集合", ["茶市村3组12号"], "在[茶市村3组12号]集合"],
  ["each time they stand there", "3组，又是3组", ["3组"], "[3组]，又是[3组]"],
  ["not twice where words overlap", "茶市村3组12号", ["3组", "茶市村3组"], "[茶市村3组]12号"],
  [
    "with what is beside them only, of a long text",
    "一二三四五六七八九十一二三四3组一二三四五六七八九十一二三四",
    ["3组"],
    "…三四五六七八九十一二三四[3组]一二三四五六七八九十一二…",
  ],
  [
    "with both of their sides, of a long text between",
    "甲一二三四五六七八九十一二三四五六七八九十一二三四五六甲",
    ["甲"],
    "[甲]一二三四五六七八九十一二…五六七八九十一二三四五六[甲]",
  ],
  ["by nothing where they do not stand", "在社工站集合", ["3组", ""], ""],
])("words are marked %s", (_title, text, words, marked) => {
  expect(shown(text, ...words)).toBe(marked);
});
