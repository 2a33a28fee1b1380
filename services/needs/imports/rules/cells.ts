import { type Weekday, weekdays } from "#shared/values/time.ts";

// Each function reads one cell in any of several notations. Text in none of them is returned unchanged, so that the
// schema refuses it at its field.

interface Term {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The code of a term, found by its code or its name in either language. */
export const codeOf = (text: string, vocabulary: readonly Term[]): string =>
  vocabulary.find(({ code, zh, en }) =>
    [code, zh, en].some((name) => name.toLowerCase() === text.toLowerCase()),
  )?.code ?? text;

/** The parts of a list, separated by commas, semicolons or 、 in either width. */
export const listOf = (text: string): string[] =>
  text
    .split(/[,;，；、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const numberOf = (text: string): number | string =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;

/** `2026-03-07`, also written 2026/3/7, 2026.3.7 or 2026年3月7日. */
export const dayOf = (text: string): string => {
  const [, year, month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
};

/** `09:00`, also written 9:00, 9：00 or 9:00:00. */
export const timeOf = (text: string): string => {
  const [, hour = "", minute] = /^(\d{1,2})[:：](\d{2})(?::00)?$/.exec(text) ?? [];
  return minute ? `${hour.padStart(2, "0")}:${minute}` : text;
};

const weekdayCharacters = "一二三四五六日";

/** `saturday`, also written Saturday, 周六, 星期六 or 六. */
export const weekdayFrom = (text: string): Weekday | string => {
  const character = text.replace(/^(?:周|星期|礼拜)/, "").replace("天", "日");
  return (character.length === 1 && weekdays[weekdayCharacters.indexOf(character)]) || text.toLowerCase();
};

/** Yes or no in either language. */
export const booleanOf = (text: string): boolean | string => {
  if (/^(?:yes|y|true|是|有)$/i.test(text)) return true;
  return /^(?:no|n|false|否|无)$/i.test(text) ? false : text;
};

/** Latitude and longitude that one cell names both, as open-data portals export them; undefined for any other text. */
export const pointOf = (text: string): { lat: number; lon: number } | undefined => {
  const degreesOf = (name: string) => new RegExp(`${name}\\W+(-?\\d+(?:\\.\\d+)?)`, "i").exec(text)?.[1];
  const [lat, lon] = [degreesOf("latitude"), degreesOf("longitude")];
  return lat === undefined || lon === undefined ? undefined : { lat: Number(lat), lon: Number(lon) };
};

const flags = ["adult", "backgroundCheck", "twoAdults", "insurance", "vehicle"];
const lists = ["training", "credential", "languages"];

/**
 * Gates of a position: `none`, or a list such as `adult, vehicle, training:child-protection, gender:female`.
 * Undefined for an empty cell: the defaults of the kind are in force.
 */
export const gatesOf = (text: string): Record<string, unknown> | undefined => {
  if (text === "") return undefined;
  const gates = new Map<string, unknown>();
  for (const part of listOf(text)) {
    const [name = "", value] = part.split(/[:：]/).map((piece) => piece.trim());
    if (name === "none" || name === "无") continue;
    if (value === undefined) gates.set(name, flags.includes(name) ? true : "");
    else if (lists.includes(name))
      gates.set(name, [...((gates.get(name) as string[] | undefined) ?? []), value]);
    else gates.set(name, value);
  }
  return Object.fromEntries(gates);
};
