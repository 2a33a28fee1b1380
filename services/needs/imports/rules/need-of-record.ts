import { type ColumnMapping, cellReader } from "#shared/imports/columns.ts";
import { dayCell } from "#shared/imports/day-cell.ts";
import type { Reading } from "#shared/imports/readings.ts";
import type { RowError } from "#shared/imports/row-errors.ts";
import type { FieldProblem } from "#shared/problem/field-texts.ts";
import { addDays, atCountyTime, toOffsetIso } from "#shared/values/time.ts";
import { needKinds } from "#shared/vocabulary/need-kinds.ts";
import { skills } from "#shared/vocabulary/skills.ts";
import type { Window } from "../../needs/schemas.ts";
import { type CreateNeedImport, type NeedField, needFields } from "../schemas.ts";
import { booleanCell, codeCell, codesCell, gatesCell, numberCell, pointCell, weekdayCell } from "./cells.ts";
import { daysCell } from "./days-cell.ts";
import { needFileFields } from "./fields.ts";
import { timeCell } from "./time-cell.ts";

/** What is wrong with a cell, by its field. */
export interface CellError extends Pick<RowError<NeedField>, "suggestions"> {
  readonly field: NeedField;
  readonly problem: FieldProblem;
}

/** Reads the cells of one row. */
interface Cells {
  readonly text: (field: NeedField) => string;
  /** The value of a cell; undefined if it is empty, or unreadable, which is noted. */
  readonly value: <T>(field: NeedField, read: (text: string) => Reading<T>) => T | undefined;
  /** Like `value`, and an empty cell is wrong. */
  readonly needed: <T>(field: NeedField, read: (text: string) => Reading<T>) => T | undefined;
}

const cellsOf = (text: Cells["text"], errors: CellError[]): Cells => {
  const value: Cells["value"] = (field, read) => {
    if (text(field) === "") return undefined;
    const reading = read(text(field));
    if ("value" in reading) return reading.value;
    const { problem, suggestions = [] } = reading;
    errors.push({ field, problem, ...(suggestions.length > 0 ? { suggestions: [...suggestions] } : {}) });
    return undefined;
  };
  const needed: Cells["needed"] = (field, read) => {
    if (text(field) === "") errors.push({ field, problem: { code: field === "date" ? "no-date" : "empty" } });
    return value(field, read);
  };
  return { text, value, needed };
};

/** Fields that say nothing in a row without a date and a weekday. */
const timeFields: readonly NeedField[] = ["from", "to", "start", "end", "except"];

/** The window that a row states; undefined if one of its cells is wrong. A shift that ends no later than it starts ends the next day. */
const windowOf = ({ text, value, needed }: Cells, today: string): Window | undefined => {
  const day = (field: NeedField) => needed(field, (cell) => dayCell(cell, today));
  const [from, to] = [needed("from", timeCell), needed("to", timeCell)];
  if (text("day") !== "") {
    const [weekday, start, end] = [needed("day", weekdayCell), day("start"), day("end")];
    if (!weekday || !from || !to || !start || !end) return undefined;
    const series = { day: weekday, start, end };
    const except = value("except", (cell) => daysCell(cell, series));
    return { kind: "weekly", ...series, from, to, ...(except ? { except } : {}) };
  }
  const date = day("date");
  if (!date || !from || !to) return undefined;
  const instant = (on: string, time: string) => toOffsetIso(atCountyTime(on, time));
  return { kind: "once", from: instant(date, from), to: instant(to > from ? date : addDays(date, 1), to) };
};

const placeOf = ({ text, value }: Cells) => {
  const point = value("location", pointCell);
  const isRemote = ["remote", "线上", "远程"].includes(text("place").toLowerCase());
  const label = text("address");
  return {
    kind: isRemote ? "remote" : "onsite",
    lat: value("lat", numberCell) ?? point?.lat,
    lon: value("lon", numberCell) ?? point?.lon,
    ...(label && { label }),
  };
};

/**
 * Turns a record of a file into the body of a need, not yet parsed.
 * @param today ISO day on which the import was started: days without a year are counted from it
 * @returns beside the need, what is wrong with single cells (which the need then lacks, or has a default for), the fields
 *   that the record states, and those that it left out and that were filled in
 */
export const needOfRecord = (
  record: Readonly<Record<string, string>>,
  options: Omit<CreateNeedImport, "csv" | "file" | "update"> & ColumnMapping<NeedField>,
  today: string,
): {
  externalId: string;
  need: Record<string, unknown>;
  errors: CellError[];
  stated: NeedField[];
  defaulted: NeedField[];
  /** The cell in which the row's author repeats the words that harm nobody. */
  confirmed: string;
} => {
  const errors: CellError[] = [];
  const cells = cellsOf(cellReader(needFileFields, options, record), errors);
  const { text, value } = cells;
  const division = text("division");
  const hasTime = text("date") !== "" || text("day") !== "";
  const window = hasTime || !options.windows ? windowOf(cells, today) : undefined;
  const position = {
    skills: value("skills", (cell) => codesCell(cell, skills)) ?? [],
    headcount: value("headcount", numberCell) ?? 1,
    gates: value("gates", gatesCell),
  };
  const need = {
    kind: value("kind", (cell) => codeCell(cell, needKinds)),
    projectId: text("projectId") || undefined,
    division: new Map(Object.entries(options.divisions ?? {})).get(division) ?? division,
    place: placeOf(cells),
    title: text("title"),
    description: text("description"),
    positions: [position],
    windows: window ? [window] : options.windows,
    signupDeadline: value("signupDeadline", (cell) => dayCell(cell, today)),
    minorsInvolved: value("minorsInvolved", booleanCell),
    riskNotice: text("riskNotice") || undefined,
  };
  const defaulted: NeedField[] = [
    ...(hasTime || !options.windows ? [] : ["date" as const]),
    ...(text("headcount") === "" ? ["headcount" as const] : []),
  ];
  const stated = needFields.filter((field) => text(field) !== "" && (hasTime || !timeFields.includes(field)));
  const confirmed = text("confirmedWords");
  return { externalId: text("externalId"), need, errors, stated, defaulted, confirmed };
};
