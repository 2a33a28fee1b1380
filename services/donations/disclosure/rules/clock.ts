import type { Change } from "#shared/db/row.ts";
import { countyDay } from "#shared/values/time.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import { clockKey, clocksBook, clocksOf } from "../keys.ts";
import type { ClockRow } from "../rows.ts";
import { nextDue } from "./next-due.ts";

const dayOf = (at: string | undefined): string | undefined =>
  at === undefined ? undefined : countyDay(new Date(at));

/** What puts a project into the lists of what is due; nothing once all is told. */
const listing = (clock: Omit<ClockRow, "due" | "dueAt" | "book" | "listed">) => {
  const due = nextDue(clock, clock.covered);
  return due === undefined
    ? {}
    : {
        due: clocksOf(clock.county),
        dueAt: due.dueOn,
        book: clocksBook,
        listed: `${due.dueOn}#${clock.projectId}`,
      };
};

/** The next version of a clock, in the lists where it belongs. */
const next = (
  { due: _due, dueAt: _dueAt, book: _book, listed: _listed, ...clock }: ClockRow,
  change: Change,
): ClockRow => ({ ...clock, ...listing(clock), version: clock.version + 1, change });

/**
 * The clock of a published project as the project is now; undefined where the stored one says the same. A project whose event
 * says nothing of it was published when it was first heard of, and is in an emergency since that was first said.
 */
export const clockAfter = (
  project: ProjectRow,
  stored: ClockRow | undefined,
  change: Change,
): ClockRow | undefined => {
  const { projectId, county } = project;
  const heardOn = countyDay(new Date(project.change.at));
  const publishedOn = stored?.publishedOn ?? dayOf(project.publishedAt) ?? heardOn;
  const emergencyFrom = project.emergency
    ? (stored?.emergencyFrom ?? (heardOn > publishedOn ? heardOn : publishedOn))
    : undefined;
  const endedOn =
    project.status === "ended" ? (stored?.endedOn ?? dayOf(project.endedAt) ?? heardOn) : undefined;
  const isSame =
    stored?.county === county && stored.emergencyFrom === emergencyFrom && stored.endedOn === endedOn;
  if (isSame) return undefined;
  const before: ClockRow = stored ?? {
    ...clockKey(projectId),
    projectId,
    county,
    publishedOn,
    version: 0,
    change,
  };
  return next({ ...before, county, emergencyFrom, endedOn }, change);
};

/** A clock with another draft that may be published. */
export const withDraft = (clock: ClockRow, draft: string, change: Change): ClockRow =>
  next({ ...clock, draft }, change);

/** A clock after its draft was published: told up to another day, or as before by a corrected statement. */
export const afterPublishing = (
  clock: ClockRow,
  covered: NonNullable<ClockRow["covered"]>,
  change: Change,
): ClockRow => next({ ...clock, covered, draft: undefined }, change);
