import { languages } from "#shared/vocabulary/languages.ts";
import { type Factor, neutral, type Pair } from "./factor.ts";

/** The dialect that older people speak where a division's code begins so; the longest beginning holds. */
const dialects: Readonly<Record<string, string>> = {
  "4301": "hsn-x-changsha",
  "4304": "hsn-x-hengyang",
  "430426": "hsn-x-qidong",
  "430481": "gan-x-leiyang",
  "4305": "hsn-x-shaoyang",
};

const dialectOf = (division: string): string | undefined =>
  dialects[division.slice(0, 6)] ?? dialects[division.slice(0, 4)];

/** The language that would help here: one that is asked for (and so held), else the local dialect. */
const helpful = ({ prepared: { need }, position }: Pair): string | undefined =>
  position.gates.languages[0] ?? dialectOf(need.division);

/** Language: whole where they speak what is asked for, or the local dialect; else neither for nor against. */
export const language: Factor = {
  value: (pair) => {
    const wanted = helpful(pair);
    return wanted !== undefined && pair.candidate.languages.includes(wanted) ? 1 : neutral;
  },
  text: (pair) => {
    const wanted = helpful(pair);
    const named = languages.find(({ code }) => code === wanted);
    if (!named) return { "zh-CN": "无特别语言要求", en: "no particular language helps here" };
    return wanted && pair.candidate.languages.includes(wanted)
      ? { "zh-CN": `会${named.zh}`, en: `speaks ${named.en}` }
      : { "zh-CN": `未填${named.zh}`, en: `did not name ${named.en}` };
  },
};
