import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { credentialCodes, gatesSchema, genderSchema } from "#shared/eligibility/gates.ts";
import { redactionBody, redactionsViewSchema } from "#shared/personal-data/redactions.ts";
import { divisionCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { latitudeSchema, longitudeSchema } from "#shared/values/place.ts";
import { confirmedWordsSchema, publicLine, publicLines } from "#shared/values/public-text.ts";
import { shortText } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema, timeOfDaySchema, weekdaySchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";
import { languageCodes, needKindCodes, skillCodes, trainingCodes } from "#shared/vocabulary/vocabulary.ts";

export const needStatuses = ["draft", "awaiting-release", "open", "closed", "cancelled"] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** An ISO instant or an ISO day. */
const timeSchema = once(() => z.union([isoInstantSchema(), isoDaySchema()]));

export const needParamsSchema = once(() => z.strictObject({ needId: idSchema("need") }));

/** Gates as the request names them: each replaces the default of the need's kind. */
const requestedGatesSchema = once(() =>
  z
    .strictObject({
      adult: z.boolean().optional(),
      backgroundCheck: z.boolean().optional(),
      twoAdults: z.boolean().optional(),
      training: z.array(z.enum(trainingCodes)).max(20).optional(),
      credential: z.array(z.enum(credentialCodes)).max(20).optional(),
      insurance: z.boolean().optional(),
      gender: genderSchema().optional(),
      languages: z.array(z.enum(languageCodes)).max(7).optional(),
      vehicle: z.boolean().optional(),
    })
    .meta({ id: "RequestedGates" }),
);
export type RequestedGates = z.infer<ReturnType<typeof requestedGatesSchema>>;

/**
 * When volunteers are wanted: weekly on one day from `start` to `end` (both included) but for the days in `except`
 * (public holidays: GET /v1/vocabulary), or once; county time. A weekly window whose `to` is not after its `from` ends on the next day. One shift lasts at most 24 hours.
 */
export const windowSchema = once(() =>
  z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("weekly"),
        day: weekdaySchema(),
        from: timeOfDaySchema(),
        to: timeOfDaySchema(),
        start: isoDaySchema(),
        end: isoDaySchema(),
        except: z.array(isoDaySchema()).max(100).optional(),
      }),
      z.strictObject({ kind: z.literal("once"), from: isoInstantSchema(), to: isoInstantSchema() }),
    ])
    .meta({ id: "Window" }),
);
export type Window = z.infer<ReturnType<typeof windowSchema>>;

export const placeSchema = once(() =>
  z
    .strictObject({
      kind: z.enum(["onsite", "remote"]),
      lat: latitudeSchema().optional(),
      lon: longitudeSchema().optional(),
      label: shortText(200).optional(),
    })
    .refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), {
      error: "lat-and-lon-together",
      path: ["lon"],
    }),
);

export const requestedPositionSchema = once(() =>
  z.strictObject({
    /** In a change: the position to keep. A position that the change does not name is removed. */
    positionId: idSchema("position").optional(),
    skills: z.array(z.enum(skillCodes)).max(40),
    headcount: z.int().min(1).max(100_000),
    gates: requestedGatesSchema().optional(),
  }),
);

/** What a station posts. The row keeps it whole as `request`, and staff read it back. */
export const needRequestSchema = once(() =>
  z
    .strictObject({
      kind: z.enum(needKindCodes).optional(),
      projectId: idSchema("project").optional(),
      division: townshipCodeSchema(),
      /** On site without a `label`: people meet at the township's station, wherever it is then. It has to have an address. */
      place: placeSchema().optional(),
      title: publicLine(200),
      description: publicLines(5_000),
      positions: z.array(requestedPositionSchema()).min(1).max(20),
      windows: z.array(windowSchema()).min(1).max(60),
      /** Instant, or day whose end is the deadline. A change of `windows` that does not state it moves it with the first time. */
      signupDeadline: timeSchema().optional(),
      minorsInvolved: z.boolean().optional(),
      riskNotice: publicLine(1_000).optional(),
      /** Required where a default gate of the kind is loosened; a second person releases it. */
      loosenReason: shortText(1_000).optional(),
      /**
       * Whom those who come may call: somebody of the station, or a manager there. Default: who posts the need. Their name and
       * phone are shown to confirmed volunteers if they gave them (`/v1/me/staff-contact`); the public never sees who it is.
       */
      contactId: idSchema("person").optional(),
      /** For kind `training`: what attending it records as a check of the volunteer. A second person releases it. */
      teaches: z.enum(trainingCodes).optional(),
      /** For a kind that is never listed: the volunteers who may see the need and sign up. */
      namedVolunteers: z.array(idSchema("volunteer")).max(100).optional(),
    })
    .meta({ id: "NeedRequest" }),
);
export type NeedRequest = z.infer<ReturnType<typeof needRequestSchema>>;

/** Words that the author of a public text says harm nobody. */
const confirmedWords = once(() => ({ confirmedWords: confirmedWordsSchema().optional() }) as const);

/** A need as it is sent: what is kept of it, and the words in it that were asked about. */
export const createNeedSchema = once(() =>
  needRequestSchema().extend(confirmedWords()).meta({ id: "CreateNeed" }),
);

const requestFields = once(() => needRequestSchema().shape);

/** Fields that are absent stay; a list replaces the whole list; `null` removes an optional field. */
const needUpdateSchema = once(() =>
  z.strictObject({
    ...needRequestSchema().omit({ division: true }).partial().shape,
    projectId: requestFields().projectId.nullable(),
    place: requestFields().place.nullable(),
    signupDeadline: requestFields().signupDeadline.nullable(),
    minorsInvolved: requestFields().minorsInvolved.nullable(),
    riskNotice: requestFields().riskNotice.nullable(),
    loosenReason: requestFields().loosenReason.nullable(),
    teaches: requestFields().teaches.nullable(),
    contactId: requestFields().contactId.nullable(),
  }),
);
export type NeedUpdate = z.infer<ReturnType<typeof needUpdateSchema>>;

/** A change as it is sent. */
export const updateNeedSchema = once(() =>
  needUpdateSchema().extend(confirmedWords()).meta({ id: "UpdateNeed" }),
);

/** The texts of a need that can be redacted. `label`: of its place. */
export const redactableFields = ["title", "description", "riskNotice", "label", "loosenReason"] as const;

/** Texts to be replaced: by the text given, or for `null` by nothing, or by a note that it was removed where one is needed. */
export const redactNeedSchema = once(() =>
  redactionBody(
    {
      title: requestFields().title,
      description: requestFields().description,
      riskNotice: publicLine(1_000),
      label: shortText(200),
      loosenReason: shortText(1_000),
    },
    "RedactNeed",
  ),
);
export type RedactNeed = z.infer<ReturnType<typeof redactNeedSchema>>;

/** Why a need is not released: for its staff, until it is changed. `version` as in opening it. */
export const sendBackNeedSchema = once(() =>
  z.strictObject({ reason: shortText(500), version: z.int().optional() }).meta({ id: "SendBackNeed" }),
);

/** `version`: of the need as it was read (`staff.version`). If it has changed since, nothing is opened. */
export const openNeedSchema = once(() => z.strictObject({ version: z.int().optional() }));

const headingFields = once(() => ({
  needId: idSchema("need"),
  status: z.enum(needStatuses),
  kind: z.enum(needKindCodes),
  listing: z.enum(["public", "invite", "never"]),
  projectId: idSchema("project").optional(),
  division: townshipCodeSchema(),
  /** The training that attending records. */
  teaches: z.enum(trainingCodes).optional(),
}));

const positionFields = once(() => ({
  positionId: idSchema("position"),
  skills: z.array(z.enum(skillCodes)),
  headcount: z.int(),
  gates: gatesSchema(),
}));

const shiftFields = once(() => ({
  shiftId: idSchema("shift"),
  from: isoInstantSchema(),
  to: isoInstantSchema(),
}));

/**
 * What a request lets go: from what is asked until then to what would be asked, as codes: `age:18`, `insurance`,
 * `gender:female`, `training:child-protection`, `listing:public`, `minorsInvolved`. An empty list asks nothing.
 */
const looseningSchema = once(() =>
  z
    .strictObject({
      /** Absent where it is about the need as a whole. */
      positionId: idSchema("position").optional(),
      /** `gates`: the position of a need of kind `other` for which nothing was settled. */
      what: z.enum([
        "minorsInvolved",
        "listing",
        "teaches",
        "gates",
        "age",
        "backgroundCheck",
        "twoAdults",
        "insurance",
        "vehicle",
        "gender",
        "training",
        "credential",
        "languages",
      ]),
      from: z.array(z.string()),
      to: z.array(z.string()),
    })
    .meta({ id: "Loosening" }),
);
export type Loosening = z.infer<ReturnType<typeof looseningSchema>>;

/** What a station's staff read of a need beyond the public page. People appear by their ids only. */
const staffViewSchema = once(() =>
  z.strictObject({
    version: z.int(),
    createdAt: isoInstantSchema(),
    /** The need as it was posted and changed so far, before defaults: what a form edits. */
    request: needRequestSchema(),
    minorsInvolved: z.boolean(),
    windows: z.array(windowSchema()),
    loosenReason: z.string().optional(),
    /**
     * What awaits a second person: `minorsInvolved`, `listing:public`, or of a position `<positionId>:adult`,
     * `<positionId>:training:child-protection`; `<positionId>:gates` if kind `other` asks for none.
     */
    toRelease: z.array(z.string()),
    /** The same for whoever decides: each with what it lets go, from what to what. */
    loosenings: z.array(looseningSchema()),
    /** Whether it lacks a release that the reader may give: a lead there who had no part in what is asked for. */
    mayRelease: z.boolean(),
    /** Why a lead did not release it, and when; until it is changed. */
    sentBack: z.strictObject({ reason: z.string(), at: isoInstantSchema() }).optional(),
    /** It was taken back from the lead, to be changed. */
    takenBack: z.literal(true).optional(),
    /** What the station does on the day: `two-adults`, `training:on-site-briefing`, `age-shown`. */
    onSite: z.array(z.string()),
    namedVolunteers: z.array(idSchema("volunteer")),
    /** Who replaced which texts, and when; never what they said. */
    redactions: redactionsViewSchema(redactableFields),
    /** Words of the public texts that were asked about, and who said that they harm nobody. */
    confirmedWords: z.array(z.strictObject({ words: z.string(), by: z.string(), at: isoInstantSchema() })),
  }),
);

/** The public page of a need, to township level; of one that nobody can join any more, its status, kind and township. Staff and confirmed volunteers read more. */
export const needSchema = once(() =>
  z
    .strictObject({
      ...headingFields(),
      /**
       * Title, description, risk notice, position of the place, positions and shifts of a need that is not published, or
       * cancelled, are for its staff and those who signed up: texts are absent for others, lists empty.
       */
      title: z.string().optional(),
      description: z.string().optional(),
      /** Rounded to a hundredth of a degree, about a kilometre. */
      place: z.strictObject({
        kind: z.enum(["onsite", "remote"]),
        lat: z.number().optional(),
        lon: z.number().optional(),
      }),
      /** `free`: the minimum over all upcoming shifts. */
      /** `quick`: one signs up for it by name and phone alone. */
      positions: z.array(
        z.strictObject({ ...positionFields(), free: z.int(), quick: z.literal(true).optional() }),
      ),
      /** `free`: places on this shift, in the order of the positions. */
      shifts: z.array(z.strictObject({ ...shiftFields(), free: z.array(z.int()) })),
      signupDeadline: isoInstantSchema().optional(),
      riskNotice: z.strictObject({ version: z.int(), text: z.string() }).optional(),
      /** Two adults are required and fewer adult places exist: somebody of the station comes along. */
      accompanied: z.boolean(),
      /**
       * Where people meet, for staff and confirmed volunteers; at the station, its name and address are the label in the
       * answer of GET. Without a label the station is asked.
       */
      exactPlace: placeSchema().optional(),
      /** Whom to call, for people of the staff and confirmed volunteers, in the answer of GET; absent: the station's phone serves. */
      contact: z.strictObject({ name: z.string(), phone: z.string() }).optional(),
      staff: staffViewSchema().optional(),
    })
    .meta({ id: "Need" }),
);
export type NeedView = z.input<ReturnType<typeof needSchema>>;

export const needListQuerySchema = once(() =>
  z.strictObject({
    division: divisionCodeSchema().optional(),
    skill: z.enum(skillCodes).optional(),
    kind: z.enum(needKindCodes).optional(),
    /** Only needs whose attendance records this training. */
    teaches: z.enum(trainingCodes).optional(),
    /** Lists needs with a shift that ends after `from` (default: now) and begins before `to`. */
    from: timeSchema().optional(),
    to: timeSchema().optional(),
    projectId: idSchema("project").optional(),
    /** Of the places where the caller holds a role, as far as they lie in `division`; without a role, none. */
    mine: z.literal("true").optional(),
    /** So many days ahead each item names its coming shifts. */
    comingDays: wholeNumberSchema(0, 31, 0),
    limit: wholeNumberSchema(1, 200, 50),
    cursor: z.string().max(2_000).optional(),
  }),
);

/** A shift that runs or comes: the places on it over all positions, and those still to be had. */
const comingShiftSchema = once(() =>
  z.strictObject({ from: isoInstantSchema(), to: isoInstantSchema(), places: z.int(), free: z.int() }),
);

/** `from` and `to` of an item: start of the first and end of the last shift within the queried time. */
export const needListSchema = once(() =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        ...headingFields(),
        title: z.string(),
        remote: z.boolean(),
        positions: z.array(z.strictObject(positionFields())),
        shifts: z.int(),
        /** Free places on the upcoming ones of these shifts, added up over all positions: person-times. */
        free: z.int(),
        from: isoInstantSchema(),
        to: isoInstantSchema(),
        /**
         * Where `comingDays` are asked for: those of these shifts that run or begin within them, at most 50; where there is
         * none, the one that comes next.
         */
        coming: z.array(comingShiftSchema()).optional(),
        /** For its staff: a second person sent it back, and it has not been changed since. */
        sentBack: z.literal(true).optional(),
        /**
         * For its staff: how many signups have something to complete (a check, an insurance) before their first shift; absent
         * if none. Like `free` a moment behind; not counted of needs from before they were.
         */
        toComplete: z.int().min(1).optional(),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
);
export type NeedListItem = z.input<ReturnType<typeof needListSchema>>["items"][number];
