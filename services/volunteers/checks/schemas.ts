import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { divisionCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { shortText } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";
import { checkKinds } from "#shared/vocabulary/vocabulary.ts";
import { duplicateAnswers } from "../profiles/stored-schemas.ts";

const kindSchema = once(() => z.enum(checkKinds));

/** Whether a check holds: all that staff other than the station lead see of it. */
const validity = once(
  () =>
    ({
      kind: kindSchema().meta({ description: "What was checked" }),
      valid: z.boolean().meta({ description: "Whether it holds today" }),
    }) as const,
);
export const checkValiditySchema = once(() => z.strictObject(validity()).meta({ id: "CheckValidity" }));

export const checkParamsSchema = once(() =>
  z.object({ volunteerId: idSchema("volunteer"), kind: kindSchema() }),
);
export const checksParamsSchema = once(() => checkParamsSchema().omit({ kind: true }));

/** `validUntil`: the last day on which it holds; a past day ends the check. `reference`: of the paper shown. */
export const recordCheckSchema = once(() =>
  z
    .strictObject({ validUntil: isoDaySchema(), reference: shortText(100).optional() })
    .meta({ id: "RecordCheck" }),
);

/** The birth date by what the lead has seen; it has to be the one that the volunteer asked for. */
export const confirmBirthDateSchema = once(() =>
  z.strictObject({ birthDate: isoDaySchema() }).meta({ id: "ConfirmBirthDate" }),
);

/** What waits for the lead of a station, page by page. */
const taskQuery = once(() => ({
  division: divisionCodeSchema(),
  cursor: z.string().max(2_000).optional(),
  limit: wholeNumberSchema(1, 100, 50),
}));
export const birthDateQuerySchema = once(() => z.strictObject(taskQuery()));

/** A corrected birth date that waits for a lead, beside the one that stands. */
export const wantedBirthDateSchema = once(() =>
  z
    .strictObject({
      volunteerId: idSchema("volunteer").meta({ description: "An id that names nobody" }),
      maskedName: z.string().meta({ description: "Surname, the rest masked" }),
      birthDate: isoDaySchema().meta({ description: "Date of birth" }),
      birthDateWanted: isoDaySchema().meta({ description: "The date of birth you ask for" }),
    })
    .meta({ id: "WantedBirthDate" }),
);
export const wantedBirthDatesSchema = once(() =>
  z
    .strictObject({ items: z.array(wantedBirthDateSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "WantedBirthDates" }),
);

/** `answered`: those that a lead has answered, else those that wait. */
export const duplicateQuerySchema = once(() =>
  z.strictObject({ ...taskQuery(), answered: z.enum(["true", "false"]).default("false") }),
);
export const duplicateParamsSchema = once(() =>
  z.object({ volunteerId: idSchema("volunteer"), otherId: idSchema("volunteer") }),
);
export const answerDuplicateSchema = once(() =>
  z.strictObject({ answer: z.enum(duplicateAnswers) }).meta({ id: "AnswerDuplicate" }),
);

/** One of two profiles as a lead compares them. */
export const likePersonSchema = once(() =>
  z
    .strictObject({
      volunteerId: idSchema("volunteer").meta({ description: "An id that names nobody" }),
      maskedName: z.string().meta({ description: "Surname, the rest masked" }),
      birthYear: z.int().nullable().meta({ description: "Year of birth" }),
      registeredAt: isoInstantSchema().meta({ description: "When you registered" }),
      status: z.enum(["active", "paused"]).meta({ description: "Whether you are paused" }),
      checks: z.int().meta({ description: "How many checks are recorded" }),
    })
    .meta({ id: "LikePerson" }),
);

/** Two profiles with the same phone, and what else they share: one person who registered twice, or two people. */
export const duplicateSchema = once(() =>
  z
    .strictObject({
      later: likePersonSchema(),
      earlier: likePersonSchema(),
      sameBirthDate: z.boolean(),
      sameName: z.boolean(),
      answer: z.enum(duplicateAnswers).nullable(),
      answeredAt: isoInstantSchema().nullable(),
    })
    .meta({ id: "Duplicate" }),
);
export const duplicatesSchema = once(() =>
  z
    .strictObject({ items: z.array(duplicateSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "Duplicates" }),
);

export const recordedCheckSchema = once(() =>
  z
    .strictObject({
      ...validity(),
      validUntil: isoDaySchema().meta({ description: "The last day on which it holds" }),
      recordedAt: isoInstantSchema().meta({ description: "When it was recorded" }),
      reference: z.string().optional().meta({ description: "Reference of the paper shown" }),
    })
    .meta({ id: "RecordedCheck" }),
);

/** Whose checks they are, for the lead who records them: so that nobody is taken for another. */
export const checkedPersonSchema = once(() =>
  z
    .strictObject({
      name: z.string().meta({ description: "Full name" }),
      phoneEnd: z.string().meta({ description: "The last four digits of your phone" }),
    })
    .meta({ id: "CheckedPerson" }),
);
const maskedPersonSchema = once(() =>
  z
    .strictObject({ maskedName: z.string().meta({ description: "Surname, the rest masked" }) })
    .meta({ id: "MaskedPerson" }),
);

/** Checks as staff see them: whether each holds; name, dates and references for the station lead only. */
export const volunteerChecksSchema = once(() =>
  z
    .strictObject({
      person: checkedPersonSchema().or(maskedPersonSchema()),
      items: z.array(checkValiditySchema().or(recordedCheckSchema())),
      nextCursor: z.null(),
    })
    .meta({ id: "VolunteerChecks" }),
);
