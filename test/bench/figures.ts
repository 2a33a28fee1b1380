/** Figures by name; ratios are of two things measured in turn in the same run. */
export type Figures = Readonly<Record<string, number>>;
