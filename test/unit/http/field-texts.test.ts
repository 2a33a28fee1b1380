import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fieldMessageIn, fieldTexts } from "#shared/problem/field-texts.ts";
import { invalid, problemBody } from "#shared/problem/problem.ts";

test("a message is said in the caller's language, with its value", () => {
  const errors = (locale: "en" | "zh-CN") =>
    problemBody(invalid("/name", "is longer than 60 characters"), locale, "c").errors;
  expect(errors("zh-CN")).toEqual([{ pointer: "/name", message: "不能超过 60 个字符" }]);
  expect(errors("en")).toEqual([{ pointer: "/name", message: "is longer than 60 characters" }]);
});

test("a value may hold anything; what is no message of ours stays as it is", () => {
  expect(fieldMessageIn("zh-CN", "has no column $& (a.b)")).toBe("缺少列 $& (a.b)");
  expect(fieldMessageIn("zh-CN", "输入无效")).toBe("输入无效");
  expect(fieldMessageIn("zh-CN", "toString")).toBe("toString");
});

test("every text takes its value in both languages", () => {
  for (const [english, zh] of Object.entries(fieldTexts)) {
    expect(zh.split("{}").length, english).toBe(english.split("{}").length);
    expect(english.split("{}").length, english).toBeLessThanOrEqual(2);
  }
});

test("every message that a schema sets itself is among them", () => {
  const said = globSync("{shared,services}/**/*.ts").flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\berror: (["`])(?<text>.*?)\1/g)].map(({ groups }) =>
      String(groups?.text).replaceAll(/\$\{[^}]*\}/g, "7"),
    ),
  );
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((text) => fieldMessageIn("zh-CN", text) === text)).toEqual([
    "debits differ from credits",
  ]);
});
