import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** A county's code: 6 digits (GB/T 2260). */
export const countyCodeSchema = once(() =>
  z
    .string()
    .regex(/^\d{6}$/, { error: "county-code-format" })
    .meta({ example: "430422" }),
);

/** A township's or street's statistical division code: 9 digits, the county's first. */
export const townshipCodeSchema = once(() =>
  z
    .string()
    .regex(/^\d{9}$/, { error: "township-code-format" })
    .meta({ example: "430422103" }),
);

/** Either of the two. */
export const divisionCodeSchema = once(() =>
  z
    .string()
    .regex(/^\d{6}(?:\d{3})?$/, { error: "division-code-format" })
    .meta({ example: "430422103" }),
);

/** The county of a division. */
export const countyOf = (division: string): string => division.slice(0, 6);
