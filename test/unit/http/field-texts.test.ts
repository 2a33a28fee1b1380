import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fieldText, fieldTexts, isFieldCode } from "#shared/problem/field-texts.ts";
import { invalid, problemBody } from "#shared/problem/problem.ts";

test("a field error carries its code and parameters, and says them in the caller's language", () => {
  const errors = (locale: "en" | "zh-CN") =>
    problemBody(invalid("/name", { code: "too-long", params: { most: 60 } }), locale, "c").errors;
  const error = { pointer: "/name", code: "too-long", params: { most: 60 } };
  expect(errors("zh-CN")).toEqual([{ ...error, message: "不能超过 60 个字符" }]);
  expect(errors("en")).toEqual([{ ...error, message: "is longer than 60 characters" }]);
});

test("a parameter may hold anything", () => {
  expect(fieldText("zh-CN", "column-missing", { column: "$& {column} (a.b)" })).toBe(
    "表里没有“$& {column} (a.b)”这一列",
  );
});

test("every text takes the same parameters in both languages", () => {
  const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [code, { en, zh }] of Object.entries(fieldTexts))
    expect(parameters(zh), code).toEqual(parameters(en));
});

test("every message that a schema sets itself is a code", () => {
  const messages = globSync("{shared,services}/**/*.ts", { exclude: ["services/web/**"] }).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\berror: (["`])(?<text>.*?)\1/g)].map(({ groups }) =>
      String(groups?.text),
    ),
  );
  expect(messages.length).toBeGreaterThan(10);
  expect(messages.filter((text) => !isFieldCode(text))).toEqual(["debits differ from credits"]);
});
