import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { attendanceFlags } from "#shared/eligibility/attendance-flags.ts";
import { recordedDuties } from "#shared/eligibility/on-site-duties.ts";
import { shiftStatuses } from "#shared/eligibility/shift-states.ts";
import { fieldRule } from "#shared/problem/field-texts.ts";
import { refusals } from "#shared/problem/problem-texts.ts";
import { countyCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

/** Reasons against one shift of a sign-up, by weight: a refusal has the code of the first that occurs in it. */
export const obstacles = [
  "closed",
  "no-such-shift",
  "already-signed-up",
  "too-late",
  "too-young",
  "not-qualified",
  "clash",
  "over-cap",
  "full",
] as const;
export type Obstacle = (typeof obstacles)[number];

export const signupParamsSchema = once(() =>
  z.strictObject({
    needId: idSchema("need"),
    signupId: idSchema("signup"),
  }),
);

/** Any text, so that an unknown shift is refused by its own code `no-such-shift`. */
export const shiftIdText = once(() => z.string().min(1).max(64));

export const createSignupSchema = once(() =>
  z
    .strictObject({
      positionId: idSchema("position"),
      /**
       * `all`: every upcoming shift not held yet, all or nothing; `available`: takes free shifts and joins the wait-list
       * of full ones; a list: all of it or nothing.
       */
      shifts: z.union([z.literal(["all", "available"]), z.array(shiftIdText()).min(1).max(1_000)]),
      /** Those of a list of shifts for which a turn in the wait-list will do where no place is free. */
      waitlist: z.array(shiftIdText()).max(1_000).optional(),
      riskNoticeVersion: z.int().optional(),
    })
    .refine(({ shifts, waitlist = [] }) => waitlist.every((shiftId) => shifts.includes(shiftId)), {
      ...fieldRule({ code: "not-in-list", params: { list: "shifts" } }),
      path: ["waitlist"],
    })
    .meta({ id: "CreateSignup" }),
);
export type CreateSignup = z.infer<ReturnType<typeof createSignupSchema>>;

export const offerParamsSchema = once(() => z.strictObject({ offerId: idSchema("offer") }));
export const acceptOfferSchema = once(() =>
  z.strictObject({ riskNoticeVersion: z.int().optional() }).meta({ id: "AcceptOffer" }),
);

export const signupShiftSchema = once(() =>
  z.strictObject({
    shiftId: idSchema("shift"),
    from: isoInstantSchema(),
    to: isoInstantSchema(),
    status: z.enum(shiftStatuses),
    /**
     * Until when the volunteer has to act; after it the place goes to the next in line. `promoted`, `to-confirm`:
     * confirm; `to-complete`, `suspended`: pass the gates.
     */
    confirmBy: isoInstantSchema().optional(),
    /** For the volunteer and the station: the open gates of a place that is suspended or to be completed, or for which it, or a turn, was lost. */
    gates: z.array(z.string()).optional(),
    /** Minutes served that count. */
    minutes: z.number().optional(),
    /** Why the recorded time does not count until a second person has recorded it. */
    flag: z.enum(attendanceFlags).optional(),
    /** What was done on site for the volunteer, as the last record says. */
    onSite: z.array(z.enum(recordedDuties)).optional(),
  }),
);

export const signupSchema = once(() =>
  z
    .strictObject({
      signupId: idSchema("signup"),
      needId: idSchema("need"),
      positionId: idSchema("position"),
      volunteerId: idSchema("volunteer"),
      division: townshipCodeSchema(),
      status: z.enum(shiftStatuses),
      signedUpAt: isoInstantSchema(),
      /** The team whose leader proposed the volunteer. */
      proposedBy: idSchema("team").optional(),
      /** Made by name and phone alone (一句话报名). */
      quick: z.literal(true).optional(),
      shifts: z.array(signupShiftSchema()),
      /** Shifts that `available` could neither take nor wait for, and why. */
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
    .meta({ id: "Signup" }),
);
export type SignupView = z.input<ReturnType<typeof signupSchema>>;

/** Members proposed in one call. */
const mostProposed = 50;

export const proposeSignupsSchema = once(() =>
  z
    .strictObject({
      teamId: idSchema("team"),
      positionId: idSchema("position"),
      /** `all`: every upcoming shift; a list: these. */
      shifts: z.union([z.literal("all"), z.array(shiftIdText()).min(1).max(1_000)]),
      volunteerIds: z.array(idSchema("volunteer")).min(1).max(mostProposed),
    })
    .meta({ id: "ProposeSignups" }),
);

/**
 * `already-held`: the member holds, awaits or was proposed all of the shifts; `declined`: the member gave them up
 * and is not proposed again; `no-more-from-team`: the member takes no proposals of this team; `enough-today`: the member
 * was proposed often today, by whichever team.
 */
const proposalOutcomes = [
  "proposed",
  "already-held",
  "declined",
  "not-a-member",
  "no-more-from-team",
  "enough-today",
] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

export const proposalsSchema = once(() =>
  z
    .strictObject({
      items: z.array(
        z.strictObject({ volunteerId: idSchema("volunteer"), outcome: z.enum(proposalOutcomes) }),
      ),
      nextCursor: z.null(),
    })
    .meta({ id: "Proposals" }),
);

export const signupListSchema = once(() =>
  z.strictObject({
    items: z.array(signupSchema()),
    nextCursor: z.string().nullable(),
  }),
);
export const cursorQuerySchema = once(() => z.strictObject({ cursor: z.string().max(2_000).optional() }));
/** `riskNoticeVersion`: the notice that the caller accepts, where it has changed since they signed up. */
export const confirmQuerySchema = once(() =>
  z.strictObject({ riskNoticeVersion: z.coerce.number().int().optional() }),
);
export const withdrawQuerySchema = once(() => z.strictObject({ shiftId: shiftIdText().optional() }));

export const recordAttendanceSchema = once(() =>
  z
    .strictObject({
      shiftId: shiftIdText(),
      outcome: z.enum(["attended", "absent"]),
      /**
       * Default: the whole shift, while it lasts up to now. Time outside the shift never counts, and none that is still
       * to come is taken.
       */
      from: isoInstantSchema().optional(),
      to: isoInstantSchema().optional(),
      /** What was done on site for who came: a document seen, the briefing given. */
      onSite: z.array(z.enum(recordedDuties)).max(recordedDuties.length).optional(),
    })
    .meta({ id: "RecordAttendance" }),
);
export type RecordAttendance = z.infer<ReturnType<typeof recordAttendanceSchema>>;

export const hoursSchema = once(() =>
  z.strictObject({
    /** All minutes served. */
    minutes: z.number(),
    items: z.array(
      z.strictObject({
        needId: idSchema("need"),
        signupId: idSchema("signup"),
        shiftId: idSchema("shift"),
        /** Of the need, as it is called today. */
        title: z.string(),
        division: townshipCodeSchema(),
        from: isoInstantSchema(),
        to: isoInstantSchema(),
        minutes: z.number(),
      }),
    ),
    nextCursor: z.null(),
  }),
);

export const serviceTotalQuerySchema = once(() => z.strictObject({ county: countyCodeSchema() }));

export const serviceTotalSchema = once(() =>
  z
    .strictObject({
      county: countyCodeSchema(),
      /** Minutes that volunteers were there and that count. */
      minutes: z.number(),
      /** Person-times 服务人次: how often somebody came. */
      times: z.number(),
    })
    .meta({ id: "ServiceTotal" }),
);
