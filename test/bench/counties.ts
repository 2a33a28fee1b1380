import * as z from "zod";
import type { Figures } from "./figures.ts";
import { figuresOfTest } from "./vitest-figures.ts";

const unitsSchema = z.record(z.string(), z.number());
const figuresSchema = z.object({ two: unitsSchema, more: unitsSchema });

/** Read units of the public lists in a stage of two counties and of a thousand, which have to be the same. */
export const measureCounties = async (): Promise<Figures> => {
  const { two, more } = figuresSchema.parse(
    figuresOfTest("test/use-cases/scale/counties.test.ts", { COUNTIES: "1000" }),
  );
  return Object.fromEntries(
    Object.entries(two).flatMap(([list, units]) => [
      [`counties.${list}.unitsOf2`, units],
      [`counties.${list}.unitsOf1000`, more[list] ?? Number.NaN],
    ]),
  );
};
