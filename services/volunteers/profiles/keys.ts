import type { IndexDefinition } from "#shared/db/table.ts";
import { countyOf } from "#shared/values/division.ts";

export const profileKey = (volunteerId: string) =>
  ({ pk: `VOLUNTEER#${volunteerId}`, sk: "PROFILE" }) as const;

/** Of a signup whose attendance records a training. */
export const attendanceMark = (signupId: string) => ({ pk: `SIGNUP#${signupId}`, sk: "ATTENDANCE" }) as const;

/** The beginning of the sort keys of a volunteer's duplicates and of the notes of others'. */
export const duplicatePrefix = "DUPLICATE#";

/** Two profiles that may be one person: lies with the later of them. */
export const duplicateKey = (laterId: string, earlierId: string) => ({
  pk: profileKey(laterId).pk,
  sk: `${duplicatePrefix}${earlierId}`,
});

/** A note at the earlier profile that there is such a row, so that a withdrawal finds it. */
export const duplicateNoteKey = (earlierId: string, laterId: string) => ({
  pk: profileKey(earlierId).pk,
  sk: `${duplicatePrefix}OF#${laterId}`,
});

/** Profiles by the keyed hash of their phone. */
export const phoneIndex: IndexDefinition = {
  name: "phones",
  partitionKey: "phoneIndex",
  sortKey: "volunteerId",
};

/** What waits for a lead, and who is at home there, by county, sorted by division. */
export const taskIndex: IndexDefinition = { name: "tasks", partitionKey: "task", sortKey: "taskPlace" };

/** Corrected birth dates, and profiles that may be one person: those to decide, and those decided. */
export type Task = "BIRTHDATES" | "DUPLICATES" | "DECIDED";

/** The partition of the gate cards of a county's volunteers, and where those at home in a division begin. */
export const homeList = (division: string): string => `HOMES#${countyOf(division)}`;
export const homePrefix = (division: string): string => `${division}#`;

/** The index attributes of a gate card: by home, who registered last at the end. */
export const homeOf = ({
  division,
  registeredAt,
  volunteerId,
}: Readonly<Record<"division" | "registeredAt" | "volunteerId", string>>) => ({
  task: homeList(division),
  taskPlace: `${homePrefix(division)}${registeredAt}#${volunteerId}`,
});

/** The partition of what waits for the leads of a division's county. */
export const taskList = (task: Task, division: string): string => `${task}#${countyOf(division)}`;

/** The index attributes of something that waits. */
export const taskOf = (task: Task, division: string, id: string) => ({
  task: taskList(task, division),
  taskPlace: `${division}#${id}`,
});

/** Profiles with a check that ends, by the instant at which the next word about that is due. */
export const endingIndex: IndexDefinition = { name: "ending", partitionKey: "due", sortKey: "dueAt" };
