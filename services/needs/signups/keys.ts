import { needPk } from "../needs/keys.ts";

/** Sort-key prefix of the signups of a need. */
export const signupPrefix = "SIGNUP#";
export const signupKey = (needId: string, signupId: string) =>
  ({ pk: needPk(needId), sk: `${signupPrefix}${signupId}` }) as const;

/** Sort-key prefix of a position's wait-list. */
export const waitPrefix = (positionId: string) => `WAIT#${positionId}#`;
export const waitKey = (needId: string, positionId: string, signupId: string) =>
  ({ pk: needPk(needId), sk: `${waitPrefix(positionId)}${signupId}` }) as const;

export const calendarKey = (volunteerId: string) =>
  ({ pk: `VOLUNTEER#${volunteerId}`, sk: "CALENDAR" }) as const;

/** What a volunteer served on an ISO day. */
export const servedDayKey = (volunteerId: string, day: string) =>
  ({ pk: `VOLUNTEER#${volunteerId}`, sk: `SERVED#${day}` }) as const;

/** What was served in a township, all time and all people together. */
export const serviceTotalKey = (division: string) =>
  ({ pk: serviceTotalsPk(division.slice(0, 6)), sk: `TOWNSHIP#${division}` }) as const;
export const serviceTotalsPk = (county: string) => `SERVED#${county}`;

/** Index of a volunteer's signups by time. */
export const byVolunteerIndex = {
  name: "byVolunteer",
  partitionKey: "volunteerId",
  sortKey: "signedUpAt",
} as const;

/** Index of signups with a promotion to confirm, by the time until which it has to be. */
export const dueIndex = { name: "due", partitionKey: "due", sortKey: "confirmBy" } as const;
