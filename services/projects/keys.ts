import type { IndexDefinition } from "#shared/db/table.ts";

export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;

/** A project's change requests lie in its partition. */
export const requestPrefix = "REQUEST#";
export const changeRequestKey = (projectId: string, requestId: string) =>
  ({ pk: `PROJECT#${projectId}`, sk: `${requestPrefix}${requestId}` }) as const;

/** Projects by county, in the order they were created. */
export const countyIndex: IndexDefinition = { name: "counties", partitionKey: "county", sortKey: "listed" };

/** The projects that everybody may read, of all counties, however many are served, in the same order. */
export const everywhereIndex: IndexDefinition = {
  name: "everywhere",
  partitionKey: "everywhere",
  sortKey: "listed",
};
/** The one partition of that index. */
export const everywhere = "all";

/** Sort key of both lists: the instant of creation, then the id. */
export const listedKey = (createdAt: string, projectId: string): string => `${createdAt}#${projectId}`;
