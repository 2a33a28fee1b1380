import { describe, expect, it } from "vitest";
import { nameLines } from "#services/web/features/needs/model/name-lines.ts";
import { clampLines, wrapText } from "#services/web/features/sharing/model/wrap.ts";

const within = (most: number) => (line: string) => line.length <= most;

describe("a text broken into lines", () => {
  it.each([
    ["周末陪孩子读书", 4, ["周末陪孩", "子读书"]],
    ["周末陪读，上午", 4, ["周末陪", "读，上午"]],
    ["陪读（周末上午）", 3, ["陪读", "（周末", "上午）"]],
    ["help children read", 9, ["help", "children", "read"]],
    ["教 Python 编程", 8, ["教 Python", "编程"]],
    ["antidisestablishment", 8, ["antidise", "stablish", "ment"]],
    ["  ", 4, [""]],
  ])("%j", (text, most, lines) => expect(wrapText(text, within(most))).toEqual(lines));

  it("loses no letter, and no line is too wide", () => {
    const text = "“春蕾计划”：高中女生（200 名）study aid，2026年9月—2027年6月！！";
    for (let most = 5; most < 30; most++) {
      const lines = wrapText(text, within(most));
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(most);
    }
  });

  it("says where it was cut", () => {
    expect(clampLines(["一二三四", "五六七八", "九"], 2, within(4))).toEqual(["一二三四", "五六七…"]);
    expect(clampLines(["一二三四"], 2, within(4))).toEqual(["一二三四"]);
  });
});

it.each([
  ["茶市镇", ["茶市镇"]],
  ["青园街道", ["青园", "街道"]],
  ["坡子街街道", ["坡子街", "街道"]],
  ["铁丝塘镇", ["铁丝塘", "镇"]],
])("%s has its lines on a tile", (name, lines) => expect(nameLines(name)).toEqual(lines));
