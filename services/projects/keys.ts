import type { IndexDefinition } from "#shared/db/table.ts";

export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;

/** A project's change requests lie in its partition. */
export const requestPrefix = "REQUEST#";
export const changeRequestKey = (projectId: string, requestId: string) =>
  ({ pk: `PROJECT#${projectId}`, sk: `${requestPrefix}${requestId}` }) as const;

/** Projects by county, in the order they were created. */
export const countyIndex: IndexDefinition = { name: "counties", partitionKey: "county", sortKey: "listed" };

/** Lists that are not a county's: the projects that everybody may read, of all counties; the updates of each project. */
export const everywhereIndex: IndexDefinition = {
  name: "everywhere",
  partitionKey: "everywhere",
  sortKey: "listed",
};
/** Its partition of projects, however many counties are served. */
export const everywhere = "all";

/** Sort key of every list: the instant of creation, then the id. */
export const listedKey = (createdAt: string, id: string): string => `${createdAt}#${id}`;
