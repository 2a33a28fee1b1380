import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { pictureDataSchema } from "#shared/files/pictures/picture.ts";
import { redactionBody, redactionsViewSchema } from "#shared/personal-data/redactions.ts";
import { idSchema } from "#shared/values/ids.ts";
import { confirmedWordsSchema, publicLine, publicWords } from "#shared/values/public-text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";

/** Pictures of one update at most. */
const mostPictures = 3;

const descriptionSchema = once(() => publicLine(200));

/** A picture as it is sent. `data`: the file in base64. `consent`: whoever posts it says that the people in it agree. */
const sentPictureSchema = once(() =>
  z.strictObject({
    data: pictureDataSchema(),
    description: descriptionSchema(),
    consent: z.literal(true, { error: "consent-needed" }),
  }),
);

/** What became of a project's money, as who runs it tells it. */
export const postUpdateSchema = once(() =>
  z
    .strictObject({
      text: publicWords(600),
      pictures: z.array(sentPictureSchema()).max(mostPictures).default([]),
      confirmedWords: confirmedWordsSchema().optional(),
    })
    .meta({ id: "PostUpdate" }),
);

export const updateParamsSchema = once(() =>
  z.object({ projectId: idSchema("project"), updateId: idSchema("projectUpdate") }),
);

/** `picture`: which of the update's pictures, from 1. */
export const pictureParamsSchema = once(() =>
  updateParamsSchema().extend({ picture: z.enum(["1", "2", "3"]) }),
);

/** The bytes of a picture. */
export const pictureSchema = once(() => z.string().meta({ format: "binary" }));

export const updateQuerySchema = once(() =>
  z.strictObject({ cursor: z.string().max(2_000).optional(), limit: wholeNumberSchema(1, 50, 10) }),
);

/** A picture of an update: where it is, what is to be seen on it, and its size in pixels. */
const shownPictureSchema = once(() =>
  z.strictObject({ url: z.string(), description: z.string(), width: z.int(), height: z.int() }),
);

const shownFields = once(
  () =>
    ({
      updateId: idSchema("projectUpdate"),
      text: z.string(),
      pictures: z.array(shownPictureSchema()),
      postedAt: isoInstantSchema(),
    }) as const,
);

/** The texts of an update that can be redacted. */
export const redactableOfUpdate = ["text", "descriptions"] as const;

/** An update as anybody reads it. */
const updatePageSchema = once(() => z.strictObject(shownFields()).meta({ id: "UpdatePage" }));
export type UpdatePage = z.input<ReturnType<typeof updatePageSchema>>;

/** An update as the people who run or oversee the project read it, also once it was taken back. */
export const updateSchema = once(() =>
  z
    .strictObject({
      ...shownFields(),
      /** A person, or a machine client. */
      postedBy: z.string(),
      takenBack: z.strictObject({ by: z.string(), at: isoInstantSchema() }).nullable(),
      redactions: redactionsViewSchema(redactableOfUpdate),
    })
    .meta({ id: "Update" }),
);
export type Update = z.input<ReturnType<typeof updateSchema>>;

export const updatesSchema = once(() =>
  z
    .strictObject({
      items: z.array(updateSchema().or(updatePageSchema())),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "Updates" }),
);

/**
 * Texts to be replaced: each by what is given, or for `null` by a note that it was removed. `descriptions`: of the pictures,
 * in their order; one that is not given is removed.
 */
export const redactUpdateSchema = once(() =>
  redactionBody(
    { text: publicWords(600), descriptions: z.array(descriptionSchema()).max(mostPictures) },
    "RedactUpdate",
  ),
);
export type RedactUpdate = z.output<ReturnType<typeof redactUpdateSchema>>;

/** The texts of an update as they are stored. */
export const updateTexts = once(
  () => ({ text: publicWords(600), descriptions: z.array(descriptionSchema()) }) as const,
);
