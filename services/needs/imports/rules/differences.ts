import { countyDay, countyTimeOfDay } from "#shared/values/time.ts";
import type { NeedRow } from "../../needs/rows.ts";
import type { NeedRequest, NeedUpdate, Window } from "../../needs/schemas.ts";
import type { NeedField } from "../schemas.ts";

/** A window by the fields of a file. */
const windowFields = (window: Window | undefined): Partial<Record<NeedField, string | string[]>> => {
  if (!window) return {};
  const { from, to } = window;
  if (window.kind === "weekly") {
    const { day, start, end, except = [] } = window;
    return { day, from, to, start, end, except: [...except].sort() };
  }
  const [starts, ends] = [new Date(from), new Date(to)];
  return { date: countyDay(starts), from: countyTimeOfDay(starts), to: countyTimeOfDay(ends) };
};

/** A request by the fields of a file: its first position, and its window if it has one only. */
const fieldsOf = (request: NeedRequest): Partial<Record<NeedField, unknown>> => {
  const { place, positions, windows } = request;
  const [position] = positions;
  return {
    division: request.division,
    title: request.title,
    description: request.description,
    kind: request.kind ?? "other",
    skills: position && [...position.skills].sort(),
    headcount: position?.headcount,
    gates: position?.gates,
    minorsInvolved: request.minorsInvolved,
    place: place?.kind ?? "onsite",
    address: place?.label,
    lat: place?.lat,
    lon: place?.lon,
    location: place && [place.lat, place.lon],
    signupDeadline: request.signupDeadline,
    riskNotice: request.riskNotice,
    projectId: request.projectId,
    ...(windows.length === 1 ? windowFields(windows[0]) : { date: windows }),
  };
};

/** The same value in the same text, whatever the order of its keys. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "";

/** The fields that a row states and in which the need is another. What a row leaves empty is no difference. */
export const differencesOf = (
  stands: NeedRequest,
  wanted: NeedRequest,
  stated: readonly NeedField[],
): NeedField[] => {
  const [before, after] = [fieldsOf(stands), fieldsOf(wanted)];
  return stated.filter((field) => field !== "externalId" && textOf(before[field]) !== textOf(after[field]));
};

const windowNames: readonly NeedField[] = ["date", "day", "from", "to", "start", "end", "except"];

/** The change that makes a need what a row states, in the fields given. */
export const updateOf = (
  stands: NeedRow["request"],
  wanted: NeedRequest,
  fields: readonly NeedField[],
): NeedUpdate => {
  const has = (...names: NeedField[]) => names.some((name) => fields.includes(name));
  const [first, ...others] = stands.positions;
  const [position] = wanted.positions;
  const changedPosition = first &&
    position && {
      ...first,
      ...(has("skills") ? { skills: position.skills } : {}),
      ...(has("headcount") ? { headcount: position.headcount } : {}),
      ...(has("gates") ? { gates: position.gates } : {}),
    };
  const place = { kind: "onsite" as const, ...stands.place };
  const { lat, lon, label, kind = place.kind } = wanted.place ?? {};
  return {
    ...(has("title") ? { title: wanted.title } : {}),
    ...(has("description") ? { description: wanted.description } : {}),
    ...(has("kind") ? { kind: wanted.kind } : {}),
    ...(has("projectId") ? { projectId: wanted.projectId } : {}),
    ...(has("riskNotice") ? { riskNotice: wanted.riskNotice } : {}),
    ...(has("signupDeadline") ? { signupDeadline: wanted.signupDeadline } : {}),
    ...(has("minorsInvolved") ? { minorsInvolved: wanted.minorsInvolved } : {}),
    ...(has("skills", "headcount", "gates") && changedPosition
      ? { positions: [changedPosition, ...others] }
      : {}),
    ...(has(...windowNames) ? { windows: wanted.windows } : {}),
    ...(has("place", "address", "lat", "lon", "location")
      ? {
          place: {
            ...place,
            ...(has("place") ? { kind } : {}),
            ...(has("address") ? { label } : {}),
            ...(has("lat", "lon", "location") ? { lat, lon } : {}),
          },
        }
      : {}),
  };
};
