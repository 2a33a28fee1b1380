import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";

/** What the identity provider calls a person: opened only to remove them there. */
export const subjectSchema = once(() => z.object({ subject: z.string() }));

export const departureRowSchema = once(() =>
  z.object({
    ...rowBase(),
    personId: z.string(),
    /** Envelope of class `identity` with the {@link subjectSchema}. */
    sealed: z.string(),
    due: z.string(),
    dueAt: z.string(),
  }),
);
export type DepartureRow = z.infer<ReturnType<typeof departureRowSchema>>;
