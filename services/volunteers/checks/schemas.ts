import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { shortText } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { checkKinds } from "#shared/vocabulary/vocabulary.ts";

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

/** Checks as staff see them: whether each holds; dates and references for the station lead only. */
export const volunteerChecksSchema = once(() =>
  z
    .strictObject({
      items: z.array(checkValiditySchema().or(recordedCheckSchema())),
      nextCursor: z.null(),
    })
    .meta({ id: "VolunteerChecks" }),
);
