import { addDays, atCountyTime, isoDaySchema, timeOfDaySchema, toOffsetIso } from "#shared/values/time.ts";
import { needKinds } from "#shared/vocabulary/need-kinds.ts";
import { skills } from "#shared/vocabulary/skills.ts";
import type { Window } from "../../needs/schemas.ts";
import type { ImportAsked } from "../schemas.ts";
import { codeOf, dayOf, gatesOf, listOf, numberOf, pointOf, timeOf, truthOf, weekdayFrom } from "./cells.ts";
import { type ImportField, textOf } from "./fields.ts";

/** Said to volunteers where nobody has named a time. */
const provisional = "（时间为暂定，以社工通知为准。）";

/** Windows of a row that names no time, where the import names none either: the next four Saturday mornings. */
const usualWindows = (today: string): Window[] => [
  {
    kind: "weekly",
    day: "saturday",
    from: "09:00",
    to: "12:00",
    start: addDays(today, 1),
    end: addDays(today, 28),
  },
];

/** A time of day on a day as an instant; where either is none, what was written, for the schema to refuse. */
const instantOf = (day: string, time: string): string =>
  isoDaySchema.safeParse(day).success && timeOfDaySchema.safeParse(time).success
    ? toOffsetIso(atCountyTime(day, time))
    : `${day} ${time}`.trim();

const windowOf = (text: (field: ImportField) => string): unknown => {
  const [from, to] = [timeOf(text("from")), timeOf(text("to"))];
  if (text("day") === "") {
    const date = dayOf(text("date"));
    return { kind: "once", from: instantOf(date, from), to: instantOf(date, to) };
  }
  const [start, end] = [dayOf(text("start")), dayOf(text("end"))];
  return { kind: "weekly", day: weekdayFrom(text("day")), from, to, start, end };
};

const placeOf = (text: (field: ImportField) => string) => {
  const point = pointOf(text("location"));
  const at = (field: "lat" | "lon") => (text(field) === "" ? point?.[field] : numberOf(text(field)));
  const isRemote = ["remote", "线上", "远程"].includes(text("place").toLowerCase());
  const label = text("address");
  return { kind: isRemote ? "remote" : "onsite", lat: at("lat"), lon: at("lon"), ...(label && { label }) };
};

/** A value only where its cell says something. */
const given = <T>(text: string, value: (text: string) => T): T | undefined =>
  text === "" ? undefined : value(text);

/**
 * What a record of a file asks, in the shape of a need as it is posted, not yet parsed.
 * @param today ISO day on which the import began: windows that default count from it
 * @returns the fields that the record left out and that were filled in, beside it
 */
export const needOfRecord = (
  record: Readonly<Record<string, string>>,
  asked: ImportAsked,
  today: string,
): { externalId: string; need: Record<string, unknown>; defaulted: ImportField[] } => {
  const text = textOf(record, asked);
  const division = text("division");
  const isTimed = text("date") !== "" || text("day") !== "";
  const isCounted = text("headcount") !== "";
  const position = {
    skills: listOf(text("skills")).map((name) => codeOf(name, skills)),
    headcount: isCounted ? numberOf(text("headcount")) : 1,
    gates: gatesOf(text("gates")),
  };
  const need = {
    kind: given(text("kind"), (kind) => codeOf(kind, needKinds)),
    projectId: given(text("projectId"), String),
    division: new Map(Object.entries(asked.divisions ?? {})).get(division) ?? division,
    place: placeOf(text),
    title: text("title"),
    description:
      isTimed || asked.windows ? text("description") : `${text("description")}\n${provisional}`.trim(),
    positions: [position],
    windows: isTimed ? [windowOf(text)] : (asked.windows ?? usualWindows(today)),
    signupDeadline: given(text("signupDeadline"), dayOf),
    minorsInvolved: given(text("minorsInvolved"), truthOf),
    riskNotice: given(text("riskNotice"), String),
  };
  const defaulted: ImportField[] = [
    ...(isTimed ? [] : ["date" as const]),
    ...(isCounted ? [] : ["headcount" as const]),
  ];
  return { externalId: text("externalId"), need, defaulted };
};
