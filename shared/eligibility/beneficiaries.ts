import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { divisionCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import {
  ageBandCodes,
  purposeCodes,
  schoolStageCodes,
  sexCodes,
  statusCodes,
} from "#shared/vocabulary/beneficiaries.ts";

/**
 * What is said of somebody who is helped, and nothing else. `area`: the township where they live (9-digit code); `status`:
 * the one by which the project helps them.
 */
export const attributes = once(
  () =>
    ({
      sex: z.enum(sexCodes),
      ageBand: z.enum(ageBandCodes),
      area: townshipCodeSchema(),
      status: z.enum(statusCodes),
      schoolStage: z.enum(schoolStageCodes),
    }) as const,
);
export const attributesSchema = once(() => z.strictObject(attributes()));
export type Attributes = z.infer<ReturnType<typeof attributesSchema>>;

/** What restricts whom a project's money may help, by the attribute that it is about. */
export const criteriaNames = ["sex", "ageBand", "area", "status", "schoolStage"] as const;
export type Criterion = (typeof criteriaNames)[number];

/** Some of a closed list, each once. */
const someOf = <T extends z.ZodType>(one: T, most: number) =>
  z
    .array(one)
    .min(1)
    .max(most)
    .refine((items) => new Set(items).size === items.length, { error: "named-twice" });

/** For what a project's money may be paid; an empty list: for nothing that is paid to or for one person. */
export const purposesSchema = once(() =>
  z
    .array(z.enum(purposeCodes))
    .max(purposeCodes.length)
    .refine((items) => new Set(items).size === items.length, { error: "named-twice" }),
);

/**
 * Whom a project's money may help. A criterion that is given restricts, one that is absent does not. `areas`: codes of
 * counties (6 digits) and townships (9).
 */
export const criteriaSchema = once(() =>
  z
    .strictObject({
      sex: z.enum(sexCodes).optional(),
      ageBands: someOf(z.enum(ageBandCodes), ageBandCodes.length).optional(),
      areas: someOf(divisionCodeSchema(), 50).optional(),
      statuses: someOf(z.enum(statusCodes), statusCodes.length).optional(),
      schoolStages: someOf(z.enum(schoolStageCodes), schoolStageCodes.length).optional(),
    })
    .refine((criteria) => Object.values(criteria).some((given) => given !== undefined), { error: "empty" })
    .meta({ id: "Criteria" }),
);
export type Criteria = z.infer<ReturnType<typeof criteriaSchema>>;
