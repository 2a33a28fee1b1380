import type { Locale } from "#shared/problem/locale.ts";
import { languages } from "#shared/vocabulary/languages.ts";
import { skills } from "#shared/vocabulary/skills.ts";
import { trainings } from "#shared/vocabulary/trainings.ts";

interface Word {
  readonly zh: string;
  readonly en: string;
}

const gateWords: ReadonlyMap<string, Word> = new Map([
  ["active", { zh: "志愿者资料有效", en: "an active profile" }],
  ["age", { zh: "年龄", en: "age" }],
  ["guardian", { zh: "监护人同意", en: "a guardian's consent" }],
  ["background-check", { zh: "无违法犯罪记录查询", en: "background check" }],
  ["insurance", { zh: "保险", en: "insurance" }],
  ["gender", { zh: "性别", en: "gender" }],
  ["vehicle", { zh: "车辆", en: "vehicle" }],
]);

/** What a gate with a code asks for: a training has its own name, a certificate that of its skill. */
const codeWords: ReadonlyMap<string, Word> = new Map(
  [...skills, ...languages, ...trainings].map(({ code, zh, en }) => [code, { zh, en }]),
);

const identity: Word = { zh: "身份核验", en: "identity check" };

/** A kind of check in words: a check is named like the gate that asks for it, or by its code. */
export const checkText = (kind: string, locale: Locale): string => {
  const word = kind === "identity" ? identity : (gateWords.get(kind) ?? codeWords.get(kind) ?? someCondition);
  return locale === "en" ? word.en : word.zh;
};

const someCondition: Word = { zh: "条件", en: "a condition" };

/** The gates in words: `保险、儿童保护培训`; a gate without a word, and none at all, is a condition. */
export const gatesText = (gates: readonly string[], locale: Locale): string => {
  const words = gates.map((gate) => {
    const [name = gate, code] = gate.split(":");
    return (code === undefined ? gateWords.get(name) : codeWords.get(code)) ?? someCondition;
  });
  const named = words.length > 0 ? words : [someCondition];
  if (locale === "en") return [...new Set(named.map(({ en }) => en))].join(", ");
  return [...new Set(named.map(({ zh }) => zh))].join("、");
};
