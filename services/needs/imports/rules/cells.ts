import { folded, type Reading } from "#shared/imports/readings.ts";
import { nameKey } from "#shared/values/name-key.ts";
import { nearNames } from "#shared/values/near-names.ts";
import { type Weekday, weekdays } from "#shared/values/time.ts";

// Each function reads one cell in any of several notations, and says what is wrong with text in none of them.

interface Term {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The code of a term, found by its code or its name in either language. */
export const codeCell = <Code extends string>(
  text: string,
  vocabulary: readonly (Term & { readonly code: Code })[],
): Reading<Code> => {
  const isNamed = ({ code, zh, en }: Term) => [code, zh, en].some((name) => nameKey(name) === nameKey(text));
  const term = vocabulary.find(isNamed);
  if (term) return { value: term.code };
  const names = vocabulary.flatMap(({ zh, en }) => [zh, en]);
  return {
    problem: { code: "unknown-word", params: { word: text } },
    suggestions: nearNames(text, names),
  };
};

/** The parts of a list, separated by commas, semicolons or 、 in either width. */
const listOf = (text: string): string[] =>
  text
    .split(/[,;，；、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Codes of terms. What is wrong with the first that is unknown stands for all. */
export const codesCell = <Code extends string>(
  text: string,
  vocabulary: readonly (Term & { readonly code: Code })[],
): Reading<Code[]> => {
  const codes: Code[] = [];
  for (const name of listOf(text)) {
    const code = codeCell(name, vocabulary);
    if ("problem" in code) return code;
    codes.push(code.value);
  }
  return { value: codes };
};

/** A number, also with people counted: `5`, 5人, 5 名. */
export const numberCell = (text: string): Reading<number> => {
  const [, number] = /^(-?\d+(?:\.\d+)?)\s*[人名位个]?$/.exec(folded(text)) ?? [];
  return number === undefined ? { problem: { code: "cell-number" } } : { value: Number(number) };
};

const weekdayCharacters = "一二三四五六日";

/** `saturday`, also written Saturday, Sat, 周六, 星期六, 每周六 or 六. */
export const weekdayCell = (text: string): Reading<Weekday> => {
  const cell = folded(text);
  const character = cell.replace(/^每?(?:周|星期|礼拜)/, "").replace("天", "日");
  const day =
    weekdays[character.length === 1 ? weekdayCharacters.indexOf(character) : -1] ??
    weekdays.find((name) => name === cell || name.slice(0, 3) === cell);
  return day ? { value: day } : { problem: { code: "cell-weekday" } };
};

/** Yes or no in either language. */
export const booleanCell = (text: string): Reading<boolean> => {
  const cell = folded(text);
  if (/^(?:yes|y|true|1|是|有|√|✓)$/.test(cell)) return { value: true };
  if (/^(?:no|n|false|0|否|无|没有|不|×)$/.test(cell)) return { value: false };
  return { problem: { code: "cell-boolean" } };
};

/**
 * Latitude and longitude that one cell names both, as open-data portals export them. Other text is no error: such columns
 * hold addresses too.
 */
export const pointCell = (text: string): Reading<{ lat: number; lon: number } | undefined> => {
  const degreesOf = (name: string) => new RegExp(`${name}\\W+(-?\\d+(?:\\.\\d+)?)`, "i").exec(text)?.[1];
  const [lat, lon] = [degreesOf("latitude"), degreesOf("longitude")];
  const isPoint = lat !== undefined && lon !== undefined;
  return { value: isPoint ? { lat: Number(lat), lon: Number(lon) } : undefined };
};

const flags = ["adult", "backgroundCheck", "twoAdults", "insurance", "vehicle"];
const lists = ["training", "credential", "languages"];
const single = "gender";

/**
 * Gates of a position: `none`, or a list such as `adult, vehicle, training:child-protection, gender:female`. Values are
 * those of the API, which judges them.
 */
export const gatesCell = (text: string): Reading<Record<string, unknown>> => {
  const gates = new Map<string, unknown>();
  for (const part of listOf(text)) {
    const [word = "", value = ""] = part.split(/[:：]/).map((piece) => piece.trim());
    if (word === "none" || word === "无") continue;
    const name = [...flags, ...lists, single].find((gate) => gate.toLowerCase() === folded(word));
    if (!name)
      return {
        problem: { code: "unknown-word", params: { word } },
        suggestions: nearNames(word, [...flags, ...lists, single]),
      };
    if (flags.includes(name)) gates.set(name, true);
    else if (lists.includes(name))
      gates.set(name, [...((gates.get(name) as string[] | undefined) ?? []), value]);
    else gates.set(name, value);
  }
  return { value: Object.fromEntries(gates) };
};
