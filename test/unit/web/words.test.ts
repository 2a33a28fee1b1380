import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { en } from "#services/web/app/messages.en.ts";
import { zhCn } from "#services/web/app/messages.zh-cn.ts";
import { workMessagesEn } from "#services/web/app/work-messages.en.ts";
import { workMessagesZh } from "#services/web/app/work-messages.zh-cn.ts";
import { nobodysWords, staffWords } from "#services/web/shared/locales/glossary.ts";

const flat = (words: object, before = ""): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${before}${key}`, value] as [string, string]]
      : flat(value, `${before}${key}.`),
  );

const allChinese = { ...zhCn, ...workMessagesZh };
const [chinese, english] = [new Map(flat(allChinese)), new Map(flat({ ...en, ...workMessagesEn }))];
const values = (text = "") => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it("both languages say the same things, with the same values", () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  // Of English forms for one and for many, that for one may leave out the number.
  for (const [key, text] of chinese) {
    const forms = english.get(key)?.split(" | ") ?? [];
    expect(values(forms.at(-1)), key).toEqual(values(text));
    for (const form of forms) expect(values(text), key).toEqual(expect.arrayContaining(values(form)));
    // The form is chosen by the value of that name.
    if (forms.length > 1) expect(values(text), key).toContain("count");
  }
});

it("every word that the page asks for is there, and every one that is there is asked for", () => {
  const sources = globSync("services/web/{app,features,shared}/**/*.{vue,ts}").filter(
    (path) => !/(?:locale|messages)\.(?:zh-cn|en)\.ts$|\/schema\.ts$/.test(path),
  );
  const text = sources.map((path) => readFileSync(path, "utf8")).join("\n");
  const used = [...text.matchAll(/(?<!=)["'`]([a-z]\w*(?:\.[\w-]+)+)["'`]/g)].map(([, key]) => String(key));
  const areas = new Set(Object.keys(allChinese));
  const missing = used.filter(
    (key) =>
      areas.has(key.split(".")[0] ?? "") &&
      !chinese.has(key) &&
      ![...chinese.keys()].some((existing) => existing.startsWith(`${key}.`)),
  );
  expect(missing).toEqual([]);
  // Keys that are put together at run time are asked for by their beginning.
  const begun = [...text.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, start]) => String(start));
  const whole = new Set(used);
  const unasked = [...chinese.keys()].filter(
    (key) =>
      !whole.has(key) &&
      !begun.some((start) => key.startsWith(start)) &&
      ![...whole].some((start) => key.startsWith(`${start}.`)),
  );
  expect(unasked).toEqual([]);
});

it("volunteers and donors read their own words, and nobody the wrong ones", () => {
  for (const [key, text] of flat(zhCn))
    for (const { word, except } of staffWords) if (!except?.test(key)) expect(text, key).not.toContain(word);
  for (const [key, text] of chinese)
    for (const { word } of nobodysWords) expect(text, key).not.toContain(word);
});

it("no Chinese stands in a template: it would be there in English too", () => {
  for (const path of globSync("services/web/**/*.vue"))
    expect(readFileSync(path, "utf8").match(/[\u4e00-\u9fff]+/g), path).toBeNull();
});
