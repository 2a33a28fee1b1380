import { languages } from "#shared/vocabulary/languages.ts";
import { type Factor, neutral, type Pair } from "./factor.ts";

/** The dialect that older people speak, by the first digits of a division's code; the longest prefix wins. */
const dialects: ReadonlyMap<string, string> = new Map([
  ["4301", "hsn-x-changsha"],
  ["4304", "hsn-x-hengyang"],
  ["430426", "hsn-x-qidong"],
  ["430481", "gan-x-leiyang"],
  ["4305", "hsn-x-shaoyang"],
]);

const dialectOf = (division: string): string | undefined =>
  dialects.get(division.slice(0, 6)) ?? dialects.get(division.slice(0, 4));

/** The language that helps here: one that the position requires, else the local dialect. */
const helpfulLanguage = ({ prepared: { need }, position }: Pair): string | undefined =>
  position.gates.languages[0] ?? dialectOf(need.division);

/** Language: 1 for a volunteer who speaks the language that helps here; neutral for all others. */
export const language: Factor = {
  value: (pair) => {
    const wanted = helpfulLanguage(pair);
    return wanted !== undefined && pair.candidate.languages.includes(wanted) ? 1 : neutral;
  },
  text: (pair) => {
    const wanted = helpfulLanguage(pair);
    const entry = languages.find(({ code }) => code === wanted);
    if (!entry) return { "zh-CN": "不要求会哪种话", en: "no particular language helps here" };
    return wanted && pair.candidate.languages.includes(wanted)
      ? { "zh-CN": `会说${entry.zh}`, en: `speaks ${entry.en}` }
      : { "zh-CN": `没填会不会说${entry.zh}`, en: `did not name ${entry.en}` };
  },
};
