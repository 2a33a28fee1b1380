import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { isoDaySchema, timeOfDaySchema, weekdaySchema } from "#shared/values/time.ts";

// Schemas of requests that stored rows have too. Apart from schemas.ts, so that the publisher, which reads rows, does
// not load the parser of phone numbers.

/** Hours of a week in which a volunteer can serve, optionally between a first and a last day. */
export const availabilityWindowSchema = once(() =>
  z
    .strictObject({
      day: weekdaySchema(),
      from: timeOfDaySchema(),
      to: timeOfDaySchema(),
      validFrom: isoDaySchema().optional(),
      validTo: isoDaySchema().optional(),
    })
    .refine(({ from, to }) => from < to, { error: "ends-before-start", path: ["to"] })
    .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
      error: "ends-before-start",
      path: ["validTo"],
    })
    .meta({ id: "AvailabilityWindow" }),
);

/** What a lead answers to whether two profiles are one person. */
export const duplicateAnswers = ["same-person", "two-people"] as const;

/** The purposes whose consent is recorded; `guardian` is the guardian's, for a volunteer aged 14 to 17. */
export const consentPurposeSchema = once(() =>
  z.enum(["shareWithOperator", "shareWithTeamLeader", "thankByName", "guardian"]),
);
