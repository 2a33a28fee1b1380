import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { instantSchema } from "#shared/ranking/fit/need.ts";
import { countyDay, mondayOf } from "#shared/values/time.ts";

/** A volunteer's signup with the present state of each of its shifts. */
export const signupSchema = z.object({
  needId: z.string(),
  division: z.string(),
  projectId: z.string().optional(),
  positionId: z.string(),
  volunteerId: z.string(),
  shifts: z.array(
    z.object({ shiftId: z.string(), status: z.string(), from: instantSchema, to: instantSchema }),
  ),
});

/** `weeks`: the Mondays of every week the signup ever reached into, so that none keeps a shift that moved. */
export const signupRowSchema = z.object({
  ...rowBase,
  ...signupSchema.shape,
  signupId: z.string(),
  weeks: z.array(z.string()),
});
export type SignupRow = z.infer<typeof signupRowSchema>;

/** What the states of a shift mean here; a state that is not named holds nothing. */
const meaning: Readonly<Record<string, readonly ("holds" | "waits" | "listed")[]>> = {
  confirmed: ["holds", "listed"],
  promoted: ["holds"],
  attended: ["holds", "listed"],
  absent: ["listed"],
  waitlisted: ["waits"],
};

/** `holds`: the time is taken. `waits`: for a place. `listed`: on the volunteer lists. */
export const means = (status: string, what: "holds" | "waits" | "listed"): boolean =>
  meaning[status]?.includes(what) ?? false;

/** Whether a signup answers its need: it holds or awaits a place on at least one shift. */
export const answers = ({ shifts }: Pick<SignupRow, "shifts">): boolean =>
  shifts.some(({ status }) => means(status, "holds") || means(status, "waits"));

/** The Monday (ISO day) of the week in which an instant falls. */
export const weekOf = (instant: string): string => mondayOf(countyDay(new Date(instant)));
