/** A part of a drawing on a canvas of 120 by 84: a path, and how it is painted. */
interface Part {
  readonly d: string;
  readonly as: "paper" | "stroke" | "accent" | "warm";
}

const house: readonly Part[] = [
  { as: "paper", d: "M37 42v24h34V42L54 28z" },
  { as: "accent", d: "M29 45 52.7 24a2 2 0 0 1 2.6 0L79 45l-3 3.5-22-19.5-22 19.5z" },
  { as: "warm", d: "M49 66V54a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v12z" },
];

/** What is drawn where a list is empty: what would stand in it. */
export const emptyDrawings = {
  calendar: [
    { as: "paper", d: "M36 24h48a4 4 0 0 1 4 4v34a4 4 0 0 1-4 4H36a4 4 0 0 1-4-4V28a4 4 0 0 1 4-4z" },
    { as: "accent", d: "M31 37v-9a5 5 0 0 1 5-5h48a5 5 0 0 1 5 5v9z" },
    { as: "stroke", d: "M46 18v8m28-8v8" },
    { as: "warm", d: "M60 60c-6-4-9-7-9-11a4.8 4.8 0 0 1 9-2.4 4.8 4.8 0 0 1 9 2.4c0 4-3 7-9 11z" },
  ],
  mail: [
    { as: "paper", d: "M34 26h52a4 4 0 0 1 4 4v30a4 4 0 0 1-4 4H34a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4z" },
    { as: "stroke", d: "m31 30 26 18a5 5 0 0 0 6 0l26-18" },
    { as: "warm", d: "M73 53h9a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1z" },
  ],
  clock: [
    { as: "paper", d: "M60 17a25 25 0 1 1 0 50 25 25 0 0 1 0-50z" },
    { as: "stroke", d: "M60 28v14l10 6M60 20v2m0 40v2M38 42h2m40 0h2" },
    { as: "warm", d: "M60 38.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z" },
  ],
  search: [
    ...house,
    { as: "paper", d: "M79 43a11 11 0 1 1 0 22 11 11 0 0 1 0-22z" },
    { as: "stroke", d: "m87 62 9 9" },
  ],
  house,
  gift: [
    { as: "paper", d: "M37 42h46v22a3 3 0 0 1-3 3H40a3 3 0 0 1-3-3z" },
    { as: "stroke", d: "M60 32c-4-12-18-15-18-7 0 5 8 7 18 7 10 0 18-2 18-7 0-8-14-5-18 7zm0 10v25" },
    { as: "warm", d: "M35 32h50a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H35a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z" },
  ],
  people: [
    { as: "accent", d: "M49 22a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM33 67c0-15 7-23 16-23s16 8 16 23z" },
    {
      as: "warm",
      d: "M75 32a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM69 67c0-7-1-12-3-16 2.5-1.8 5.5-2.7 9-2.7 8 0 13 7 13 18.7z",
    },
  ],
  paper: [
    { as: "paper", d: "M43 15h25l13 13v37a4 4 0 0 1-4 4H43a4 4 0 0 1-4-4V19a4 4 0 0 1 4-4z" },
    { as: "accent", d: "M67 14v11a4 4 0 0 0 4 4h11z" },
    { as: "stroke", d: "M48 38h24m-24 9h24" },
    {
      as: "warm",
      d: "M49.5 54h9a1.5 1.5 0 0 1 1.5 1.5v2a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-2a1.5 1.5 0 0 1 1.5-1.5z",
    },
  ],
} as const satisfies Readonly<Record<string, readonly Part[]>>;
