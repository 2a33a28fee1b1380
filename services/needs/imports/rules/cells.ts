import { type Weekday, weekdays } from "#shared/values/time.ts";

/** What stands in a cell, by any of several ways of writing it; text that is none of them is left to the schemas. */

interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The code of a name in either language, or of itself. */
export const codeOf = (text: string, vocabulary: readonly Coded[]): string =>
  vocabulary.find(({ code, zh, en }) =>
    [code, zh, en].some((name) => name.toLowerCase() === text.toLowerCase()),
  )?.code ?? text;

/** The parts of a list: separated by commas, semicolons or 、, in either width. */
export const listOf = (text: string): string[] =>
  text
    .split(/[,;，；、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** A number as one, anything else as it is. */
export const numberOf = (text: string): number | string =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;

/** `2026-03-07`, of 2026/3/7, 2026.3.7 and 2026年3月7日. */
export const dayOf = (text: string): string => {
  const [, year, month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
};

/** `09:00`, of 9:00 and 9：00. */
export const timeOf = (text: string): string => {
  const [, hour = "", minute] = /^(\d{1,2})[:：](\d{2})(?::00)?$/.exec(text) ?? [];
  return minute ? `${hour.padStart(2, "0")}:${minute}` : text;
};

const weekdaySigns = "一二三四五六日";

/** `saturday`, of Saturday, 周六, 星期六 and 六. */
export const weekdayFrom = (text: string): Weekday | string => {
  const sign = text.replace(/^(?:周|星期|礼拜)/, "").replace("天", "日");
  return (sign.length === 1 && weekdays[weekdaySigns.indexOf(sign)]) || text.toLowerCase();
};

/** Yes or no in either language, anything else as it is. */
export const truthOf = (text: string): boolean | string => {
  if (/^(?:yes|y|true|是|有)$/i.test(text)) return true;
  return /^(?:no|n|false|否|无)$/i.test(text) ? false : text;
};

/** Latitude and longitude that are both named in one cell, as open-data portals export them. */
export const pointOf = (text: string): { lat: number; lon: number } | undefined => {
  const named = (name: string) => new RegExp(`${name}\\W+(-?\\d+(?:\\.\\d+)?)`, "i").exec(text)?.[1];
  const [lat, lon] = [named("latitude"), named("longitude")];
  return lat === undefined || lon === undefined ? undefined : { lat: Number(lat), lon: Number(lon) };
};

const flags = ["adult", "backgroundCheck", "twoAdults", "insurance", "vehicle"];
const lists = ["training", "credential", "languages"];

/**
 * Gates of a position: `none`, or a list such as `adult, vehicle, training:child-protection, gender:female`;
 * undefined for an empty cell, which leaves them to the kind.
 */
export const gatesOf = (text: string): Record<string, unknown> | undefined => {
  if (text === "") return undefined;
  const gates: Record<string, unknown> = {};
  for (const part of listOf(text)) {
    const [name = "", value] = part.split(/[:：]/).map((piece) => piece.trim());
    if (name === "none" || name === "无") continue;
    if (value === undefined) gates[name] = flags.includes(name) ? true : "";
    else if (lists.includes(name)) gates[name] = [...((gates[name] as string[] | undefined) ?? []), value];
    else gates[name] = value;
  }
  return gates;
};
