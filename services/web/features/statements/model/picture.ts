import type { Disclosure } from "../../../shared/api/types.ts";

type Line = Disclosure["money"][number];

/** The figures of money that is in a picture, by the side on which it stands. */
const sides = { came: ["opening", "given"], went: ["paid", "returned", "closing"] } as const;
type Figure = (typeof sides)[keyof typeof sides][number];

/** What was paid in the period, of whatever purpose, in minor units. */
export const paidOf = ({ paid }: Line): number => paid.reduce((sum, { amount }) => sum + amount, 0);

/**
 * Two bars of one scale: what there was and came, and what went and is left. Each part in percent of the longer bar; parts
 * of nothing are left out.
 */
export const barsOf = (line: Line) => {
  const amounts: Record<Figure, number> = { ...line, paid: paidOf(line) };
  const totals = Object.values(sides).map((figures) =>
    figures.reduce((sum, figure) => sum + Math.max(0, amounts[figure]), 0),
  );
  const whole = Math.max(1, ...totals);
  return (["came", "went"] as const).map((side) => ({
    side,
    parts: sides[side]
      .filter((figure) => amounts[figure] > 0)
      .map((figure) => ({ figure, percent: (100 * amounts[figure]) / whole })),
  }));
};
