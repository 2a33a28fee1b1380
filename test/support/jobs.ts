/** What a job asks of somebody's hands. */
export interface Effort {
  /** Taps on what is there. A list to choose from and a file are two each: opened, and chosen. */
  readonly taps: number;
  /** Fields that are typed into; the tap into the field is not counted besides. */
  readonly typed: number;
}

interface Job {
  /** Counted the same way when the page was first tried with people in mind; null if it could not be done. */
  readonly before: Effort | null;
  readonly most: Effort;
}

/** What people come for, and the most that it may ask of them. test/README.md shows this table. */
export const jobs = {
  "from a link in WeChat, not registered, to a place": {
    before: { taps: 11, typed: 3 },
    most: { taps: 11, typed: 3 },
  },
  "a place by name and phone alone": { before: null, most: { taps: 2, typed: 2 } },
  "¥50 as a guest, from the list of projects": {
    before: { taps: 4, typed: 0 },
    most: { taps: 4, typed: 0 },
  },
  "post the smallest need and open it": { before: { taps: 11, typed: 2 }, most: { taps: 3, typed: 2 } },
  "mark one person present": { before: { taps: 1, typed: 0 }, most: { taps: 1, typed: 0 } },
  "mark everybody else present": { before: null, most: { taps: 1, typed: 0 } },
  "ask the best five, from the first screen": { before: null, most: { taps: 2, typed: 0 } },
  "import eight rows": { before: { taps: 3, typed: 0 }, most: { taps: 3, typed: 0 } },
  "mend ten bad cells of an import": { before: null, most: { taps: 3, typed: 9 } },
  "the file of a week": { before: { taps: 2, typed: 0 }, most: { taps: 2, typed: 0 } },
  "record one check of somebody": { before: { taps: 3, typed: 1 }, most: { taps: 3, typed: 0 } },
  "find somebody by name, up to their checks": { before: null, most: { taps: 2, typed: 1 } },
  "a captain asks the members of a pasted list": {
    before: { taps: 2, typed: 1 },
    most: { taps: 2, typed: 1 },
  },
  "a lead agrees to a loosened condition": { before: null, most: { taps: 2, typed: 0 } },
} as const satisfies Record<string, Job>;
export type JobName = keyof typeof jobs;

/** `11 + 3`: eleven taps and three typed fields; `–` where a job could not be done. */
export const effortText = (effort: Effort | null): string =>
  effort === null ? "–" : `${effort.taps} + ${effort.typed}`;
