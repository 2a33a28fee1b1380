import * as z from "zod";

/** A county's code: 6 digits (GB/T 2260). */
export const countyCodeSchema = z
  .string()
  .regex(/^\d{6}$/, { error: "is not a 6-digit county code" })
  .meta({ example: "430422" });

/** A township's or street's statistical division code: 9 digits, the county's first. */
export const townshipCodeSchema = z
  .string()
  .regex(/^\d{9}$/, { error: "is not a 9-digit township code" })
  .meta({ example: "430422103" });

/** Either of the two. */
export const divisionCodeSchema = z
  .string()
  .regex(/^\d{6}(?:\d{3})?$/, { error: "is neither a county code (6 digits) nor a township code (9)" })
  .meta({ example: "430422103" });

/** The county of a division. */
export const countyOf = (division: string): string => division.slice(0, 6);
