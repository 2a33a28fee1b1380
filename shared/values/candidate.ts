/** The name of an unconfirmed candidate: its first character, the rest masked. */
export const maskName = (name: string): string => {
  const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(name.trim());
  return `${graphemes.containing(0)?.segment ?? ""}**`;
};

const bands = [
  { from: 60, band: "60+" },
  { from: 45, band: "45-59" },
  { from: 30, band: "30-44" },
  { from: 18, band: "18-29" },
  { from: 0, band: "14-17" },
] as const;
export type AgeBand = (typeof bands)[number]["band"];

/** The band of an age in years. */
export const ageBand = (age: number): AgeBand => bands.find(({ from }) => age >= from)?.band ?? "14-17";
