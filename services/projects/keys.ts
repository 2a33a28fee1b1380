import type { IndexDefinition } from "#shared/db/table.ts";

export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;

/** A project's change requests lie in its partition. */
export const requestPrefix = "REQUEST#";
export const changeRequestKey = (projectId: string, requestId: string) =>
  ({ pk: `PROJECT#${projectId}`, sk: `${requestPrefix}${requestId}` }) as const;

/** Projects by county, in the order they were created. */
export const countyIndex: IndexDefinition = { name: "counties", partitionKey: "county", sortKey: "listed" };

/** Sort key of the county's list: the instant of creation, then the id. */
export const listedKey = (createdAt: string, projectId: string): string => `${createdAt}#${projectId}`;
