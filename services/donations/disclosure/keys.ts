/** A statement: a draft, or what was published, which is never changed. */
export const disclosureKey = (disclosureId: string) =>
  ({ pk: `DISCLOSURE#${disclosureId}`, sk: "DISCLOSURE" }) as const;

/** When a project's next statement is due. */
export const clockKey = (projectId: string) => ({ pk: `CLOCK#${projectId}`, sk: "CLOCK" }) as const;

/** What of a signup counts as served for a project. */
export const servedKey = (projectId: string, signupId: string) =>
  ({ pk: `SERVED#${projectId}`, sk: `SIGNUP#${signupId}` }) as const;

/** What was served for a project on one county day. */
export const servedDayKey = (projectId: string, day: string) =>
  ({ pk: servedDays(projectId), sk: day }) as const;

/** The partition of a project's days. */
export const servedDays = (projectId: string): string => `SERVED-DAYS#${projectId}`;

/** The list of a project's statements, in the index of books. */
export const disclosuresBook = (projectId: string): string => `DISCLOSURES#${projectId}`;

/** The list of all projects that owe a statement, by the day it is due, in the index of books. */
export const clocksBook = "CLOCKS";

/** The same of a county, in the index of what is due. */
export const clocksOf = (county: string): string => `STATEMENTS#${county}`;
