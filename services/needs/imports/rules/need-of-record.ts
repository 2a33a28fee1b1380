import { cellReader } from "#shared/imports/columns.ts";
import { addDays, atCountyTime, isoDaySchema, timeOfDaySchema, toOffsetIso } from "#shared/values/time.ts";
import { needKinds } from "#shared/vocabulary/need-kinds.ts";
import { skills } from "#shared/vocabulary/skills.ts";
import type { Window } from "../../needs/schemas.ts";
import type { CreateNeedImport, NeedField } from "../schemas.ts";
import {
  booleanOf,
  codeOf,
  dayOf,
  gatesOf,
  listOf,
  numberOf,
  pointOf,
  timeOf,
  weekdayFrom,
} from "./cells.ts";
import { needFileFields } from "./fields.ts";

type CellReader = (field: NeedField) => string;

/** Added to the description, for volunteers, if neither the row nor the import says when. */
const provisionalNote = "（时间为暂定，以社工通知为准。）";

/** The windows if neither the row nor the import says when: the next four Saturday mornings. */
const defaultWindows = (today: string): Window[] => [
  {
    kind: "weekly",
    day: "saturday",
    from: "09:00",
    to: "12:00",
    start: addDays(today, 1),
    end: addDays(today, 28),
  },
];

/** A day and a time of day as an instant; if one is invalid, both as text, so that the schema refuses them. */
const instantOf = (day: string, time: string): string =>
  isoDaySchema.safeParse(day).success && timeOfDaySchema.safeParse(time).success
    ? toOffsetIso(atCountyTime(day, time))
    : `${day} ${time}`.trim();

const windowOf = (cell: CellReader): unknown => {
  const [from, to] = [timeOf(cell("from")), timeOf(cell("to"))];
  if (cell("day") === "") {
    const date = dayOf(cell("date"));
    return { kind: "once", from: instantOf(date, from), to: instantOf(date, to) };
  }
  const [start, end] = [dayOf(cell("start")), dayOf(cell("end"))];
  return { kind: "weekly", day: weekdayFrom(cell("day")), from, to, start, end };
};

const placeOf = (cell: CellReader) => {
  const point = pointOf(cell("location"));
  const degrees = (field: "lat" | "lon") => (cell(field) === "" ? point?.[field] : numberOf(cell(field)));
  const isRemote = ["remote", "线上", "远程"].includes(cell("place").toLowerCase());
  const label = cell("address");
  return {
    kind: isRemote ? "remote" : "onsite",
    lat: degrees("lat"),
    lon: degrees("lon"),
    ...(label && { label }),
  };
};

/** The value of a cell; undefined if it is empty. */
const optional = <T>(text: string, parse: (text: string) => T): T | undefined =>
  text === "" ? undefined : parse(text);

/**
 * Turns a record of a file into the body of a need, not yet parsed.
 * @param today ISO day on which the import was started: default windows are counted from it
 * @returns beside the need, the fields that the record left out and that were filled in
 */
export const needOfRecord = (
  record: Readonly<Record<string, string>>,
  options: Omit<CreateNeedImport, "csv">,
  today: string,
): { externalId: string; need: Record<string, unknown>; defaulted: NeedField[] } => {
  const cell = cellReader(needFileFields, options, record);
  const division = cell("division");
  const hasTime = cell("date") !== "" || cell("day") !== "";
  const hasHeadcount = cell("headcount") !== "";
  const position = {
    skills: listOf(cell("skills")).map((name) => codeOf(name, skills)),
    headcount: hasHeadcount ? numberOf(cell("headcount")) : 1,
    gates: gatesOf(cell("gates")),
  };
  const need = {
    kind: optional(cell("kind"), (kind) => codeOf(kind, needKinds)),
    projectId: optional(cell("projectId"), String),
    division: new Map(Object.entries(options.divisions ?? {})).get(division) ?? division,
    place: placeOf(cell),
    title: cell("title"),
    description:
      hasTime || options.windows ? cell("description") : `${cell("description")}\n${provisionalNote}`.trim(),
    positions: [position],
    windows: hasTime ? [windowOf(cell)] : (options.windows ?? defaultWindows(today)),
    signupDeadline: optional(cell("signupDeadline"), dayOf),
    minorsInvolved: optional(cell("minorsInvolved"), booleanOf),
    riskNotice: optional(cell("riskNotice"), String),
  };
  const defaulted: NeedField[] = [
    ...(hasTime ? [] : ["date" as const]),
    ...(hasHeadcount ? [] : ["headcount" as const]),
  ];
  return { externalId: cell("externalId"), need, defaulted };
};
