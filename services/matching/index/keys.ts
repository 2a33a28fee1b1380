import type { TableDefinition } from "#shared/db/table.ts";

export const needKey = (needId: string) => ({ pk: `NEED#${needId}`, sk: "NEED" });
export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" });
export const volunteerKey = (volunteerId: string) => ({ pk: `VOLUNTEER#${volunteerId}`, sk: "INDEX" });
export const signupKey = (needId: string, signupId: string) => ({
  pk: `NEED#${needId}`,
  sk: `SIGNUP#${signupId}`,
});
/** @param scope a township's code, or a project's id */
export const weekPartition = (scope: string, monday: string) => `WEEK#${scope}#${monday}`;
export const pullsPartition = (volunteerId: string) => `PULLS#${volunteerId}`;
/** @param skill a code, or `*` for everybody of the township */
export const postingPartition = (township: string, skill: string) => `POSTING#${township}#${skill}`;

/** Open needs by township (or county, where remote), and projects by operator. */
export const listedIndex = { name: "listed", partitionKey: "list", sortKey: "place" } as const;
export const matchingTable: TableDefinition = { name: "matching", indexes: [listedIndex] };

export const needsIn = (division: string, remote: boolean) => `NEEDS#${division}${remote ? "#remote" : ""}`;
export const projectsOf = (operatorId: string) => `PROJECTS#${operatorId}`;
