import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { gatesSchema } from "#shared/eligibility/gates.ts";
import { shiftStatuses } from "#shared/eligibility/shift-states.ts";

/** One dated occurrence of a need's window; UTC instants as `Date.toISOString` writes them. */
const shiftSchema = once(() => z.object({ shiftId: z.string(), from: z.string(), to: z.string() }));

/** A need as other services may know it: where to a kilometre, when, and what it asks for. Times are UTC instants. */
export const needChangedSchema = once(() =>
  z.object({
    status: z.string(),
    division: z.string(),
    projectId: z.string().optional(),
    kind: z.string(),
    listing: z.enum(["public", "invite", "never"]),
    remote: z.boolean(),
    lat: z.number().optional(),
    lon: z.number().optional(),
    title: z.string(),
    positions: z.array(
      z.object({
        positionId: z.string(),
        skills: z.array(z.string()),
        headcount: z.int(),
        gates: gatesSchema(),
      }),
    ),
    shifts: z.array(shiftSchema()),
    signupDeadline: z.string().optional(),
    createdAt: z.string(),
    /** Of a need that was released just now, or sent back: the persons who asked for it. */
    askedBy: z.array(z.string()).optional(),
  }),
);
export type NeedChanged = z.infer<ReturnType<typeof needChangedSchema>>;

/** A signup with the present state of its shifts; the event's name says what changed. */
export const signupChangedSchema = once(() =>
  z.object({
    needId: z.string(),
    division: z.string(),
    projectId: z.string().optional(),
    positionId: z.string(),
    volunteerId: z.string(),
    personId: z.string(),
    /** `released`: the place was given free before the shift began, whatever the status says. */
    shifts: z.array(
      shiftSchema().extend({ status: z.enum(shiftStatuses), released: z.boolean().optional() }),
    ),
    /** Ids of the shifts that this event is about: they moved to its status or time. */
    changed: z.array(z.string()).default([]),
    /** Of these shifts, the earliest time to act, and the gates that are open, or for which they were lost. */
    confirmBy: z.string().optional(),
    gates: z.array(z.string()).optional(),
    /** Of these shifts, those whose place the volunteer held, and holds no more. */
    freed: z.array(z.string()).optional(),
    /**
     * Why these shifts were withdrawn, where it was not by the volunteer's word: they did not act in time (`overdue`), or
     * their turn came and they could not have the place (`passed-over`), because of the gates or else because they have
     * another one on the shift.
     */
    lost: z.enum(["overdue", "passed-over"]).optional(),
    /** Of these shifts, those whose place was suspended, and is not any more. */
    restored: z.array(z.string()).optional(),
    /** Minutes of the attendance just recorded. */
    minutes: z.number().optional(),
    /** With attendance: all shifts of the signup whose time counts, with their minutes. Absent in events from before. */
    served: z.array(z.object({ shiftId: z.string(), minutes: z.number() })).optional(),
    /** Of the attendance just recorded: the training that the need taught, and the id of who recorded it. */
    training: z.object({ code: z.string(), recordedBy: z.string() }).optional(),
  }),
);
export type SignupChanged = z.infer<ReturnType<typeof signupChangedSchema>>;

/** Who signed up by name and phone alone, or withdrew; the card `needs.quickContact` says the rest. */
const quickContactChangedSchema = once(() => z.object({ volunteerId: z.string(), personId: z.string() }));

/** The subject is the import, the version that of its row: a slice is read once for each version. */
const importSliceDueSchema = once(() => z.object({}));

export const needEvents = {
  "needs.NeedAwaitsRelease": needChangedSchema,
  /** A lead did not release it; why is for its staff. One that had been open is closed by the same change. */
  "needs.NeedSentBack": needChangedSchema,
  "needs.NeedOpened": needChangedSchema,
  "needs.NeedChanged": needChangedSchema,
  "needs.NeedClosed": needChangedSchema,
  "needs.NeedCancelled": needChangedSchema,
  /** Texts were replaced, in whatever state the need is: whoever keeps a copy of its title replaces it. */
  "needs.NeedRedacted": needChangedSchema,
  "needs.SignupProposed": signupChangedSchema,
  "needs.SignupConfirmed": signupChangedSchema,
  "needs.SignupWaitlisted": signupChangedSchema,
  "needs.SignupPromoted": signupChangedSchema,
  "needs.SignupWithdrawn": signupChangedSchema,
  "needs.SignupCancelled": signupChangedSchema,
  "needs.SignupToComplete": signupChangedSchema,
  "needs.SignupToConfirm": signupChangedSchema,
  "needs.SignupSuspended": signupChangedSchema,
  "needs.SignupTimesChanged": signupChangedSchema,
  "needs.SignupPlaceChanged": signupChangedSchema,
  "needs.AttendanceRecorded": signupChangedSchema,
  /** Name and phone of a quick signup are there, or are kept longer. */
  "needs.QuickSignedUp": quickContactChangedSchema,
  /** Name and phone of a quick signup are erased. */
  "needs.QuickContactErased": quickContactChangedSchema,
  /** For this service itself: the next rows of a file can be read. */
  "needs.ImportSliceDue": importSliceDueSchema,
} as const;
