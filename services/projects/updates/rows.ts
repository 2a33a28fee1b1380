import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { pictureTypes } from "#shared/files/pictures/picture.ts";
import { redactionsSchema } from "#shared/personal-data/redactions.ts";
import { confirmationsSchema } from "#shared/personal-data/words/confirmations.ts";
import { redactableOfUpdate } from "./schemas.ts";

/** An update. Its `pictures` say what is in the rows of them. */
export const updateRowSchema = once(() =>
  z.object({
    ...rowBase(),
    updateId: z.string(),
    projectId: z.string(),
    /** Its list, and its place in it. */
    everywhere: z.string(),
    listed: z.string(),
    text: z.string(),
    pictures: z.array(z.object({ description: z.string(), width: z.int(), height: z.int() })),
    /** Who posted it, and said for each picture that whoever can be recognised in it agrees. */
    postedBy: z.string(),
    postedAt: z.string(),
    takenBack: z.object({ by: z.string(), at: z.string() }).optional(),
    confirmed: confirmationsSchema().optional(),
    redactions: redactionsSchema(redactableOfUpdate).optional(),
  }),
);
export type UpdateRow = z.infer<ReturnType<typeof updateRowSchema>>;

/** A picture, without anything that does not draw it. */
export const pictureRowSchema = once(() =>
  z.object({ ...rowBase(), mediaType: z.enum(pictureTypes), bytes: z.instanceof(Uint8Array) }),
);
export type PictureRow = z.infer<ReturnType<typeof pictureRowSchema>>;
