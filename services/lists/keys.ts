import type { TableDefinition } from "#shared/db/table.ts";

export const needKey = (needId: string) => ({ pk: `NEED#${needId}`, sk: "NEED" });
export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" });
export const signupKey = (needId: string, signupId: string) => ({
  pk: `NEED#${needId}`,
  sk: `SIGNUP#${signupId}`,
});
/** @param scope a township's code, or a project's id */
export const weekPartition = (scope: string, monday: string) => `WEEK#${scope}#${monday}`;
export const pullsPartition = (volunteerId: string) => `PULLS#${volunteerId}`;

/** Projects by operator: no other row has both attributes. */
export const operatorIndex = {
  name: "byOperator",
  partitionKey: "operatorId",
  sortKey: "projectId",
} as const;
export const listsTable: TableDefinition = { name: "lists", indexes: [operatorIndex] };
