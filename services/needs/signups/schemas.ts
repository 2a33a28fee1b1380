import * as z from "zod";
import { refusals } from "#shared/problem/problem-texts.ts";
import { townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { shiftStatuses } from "./rules/shift-states.ts";

export const signupParamsSchema = z.strictObject({
  needId: idSchema("need"),
  signupId: idSchema("signup"),
});

/** Ids of shifts are any text here, so that an unknown one is answered by a code like every other obstacle. */
const shiftIdText = z.string().min(1).max(64);

export const signupAskedSchema = z
  .strictObject({
    positionId: idSchema("position"),
    /**
     * `all`: every coming shift not held yet, all or nothing; `available`: takes what is free and awaits the rest;
     * a list: all of it or nothing.
     */
    shifts: z.union([z.literal(["all", "available"]), z.array(shiftIdText).min(1).max(1_000)]),
    riskNoticeVersion: z.int().optional(),
  })
  .meta({ id: "SignupAsked" });

const shiftOfSignupSchema = z.strictObject({
  shiftId: idSchema("shift"),
  from: isoInstantSchema,
  to: isoInstantSchema,
  status: z.enum(shiftStatuses),
  /** Until when a promoted place has to be confirmed. */
  confirmBy: isoInstantSchema.optional(),
  /** Minutes served. */
  minutes: z.number().optional(),
});

export const signupSchema = z
  .strictObject({
    signupId: idSchema("signup"),
    needId: idSchema("need"),
    positionId: idSchema("position"),
    volunteerId: idSchema("volunteer"),
    division: townshipCodeSchema,
    status: z.enum(shiftStatuses),
    signedUpAt: isoInstantSchema,
    /** The team whose leader proposed the volunteer. */
    proposedBy: idSchema("team").optional(),
    shifts: z.array(shiftOfSignupSchema),
    /** What `available` could neither take nor await, and why. */
    leftOut: z
      .array(
        z.strictObject({
          shiftId: z.string(),
          code: z.enum(Object.keys(refusals)),
          gates: z.array(z.string()).optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: "Signup" });
export type SignupView = z.input<typeof signupSchema>;

/** Most members proposed in one call. */
const mostProposed = 50;

export const proposalAskedSchema = z
  .strictObject({
    teamId: idSchema("team"),
    positionId: idSchema("position"),
    /** `all`: every coming shift; a list: these. */
    shifts: z.union([z.literal("all"), z.array(shiftIdText).min(1).max(1_000)]),
    volunteerIds: z.array(idSchema("volunteer")).min(1).max(mostProposed),
  })
  .meta({ id: "ProposalAsked" });

/**
 * What came of proposing a member: `proposed`; `standing`: they hold, await or were proposed all of it already;
 * `declined`: they gave it up, and are not asked again; `not-a-member`.
 */
export const proposalOutcomes = ["proposed", "standing", "declined", "not-a-member"] as const;

export const proposalsSchema = z
  .strictObject({
    items: z.array(z.strictObject({ volunteerId: idSchema("volunteer"), outcome: z.enum(proposalOutcomes) })),
    nextCursor: z.null(),
  })
  .meta({ id: "Proposals" });

export const signupListSchema = z.strictObject({
  items: z.array(signupSchema),
  nextCursor: z.string().nullable(),
});
export const cursorQuerySchema = z.strictObject({ cursor: z.string().max(2_000).optional() });
export const withdrawQuerySchema = z.strictObject({ shiftId: shiftIdText.optional() });

export const attendanceSchema = z
  .strictObject({
    shiftId: shiftIdText,
    outcome: z.enum(["attended", "absent"]),
    /** Without these the whole shift counts; what lies outside it never does. */
    from: isoInstantSchema.optional(),
    to: isoInstantSchema.optional(),
  })
  .meta({ id: "Attendance" });

export const hoursSchema = z.strictObject({
  /** All that was served, in minutes. */
  minutes: z.number(),
  items: z.array(
    z.strictObject({
      needId: idSchema("need"),
      signupId: idSchema("signup"),
      shiftId: idSchema("shift"),
      from: isoInstantSchema,
      to: isoInstantSchema,
      minutes: z.number(),
    }),
  ),
  nextCursor: z.null(),
});
