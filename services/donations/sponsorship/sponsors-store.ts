import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, getMany } from "#shared/db/read.ts";
import { noSponsors, type SponsorsRow, sponsorsRowSchema } from "./rows.ts";

/** The access patterns of sponsors. What changes is written with the gift or the slot that changes it. */
export const createSponsorsStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. Who sponsors a slot; strongly consistent. */
  find: (slotId: string): Promise<SponsorsRow | undefined> => {
    const { pk, sk } = noSponsors(slotId);
    return get(documents, table, { pk, sk }, sponsorsRowSchema(), true);
  },

  /** 2. The same of several, in no order; eventually consistent. */
  findMany: (slotIds: readonly string[]): Promise<SponsorsRow[]> =>
    getMany(
      documents,
      table,
      slotIds.map(noSponsors).map(({ pk, sk }) => ({ pk, sk })),
      sponsorsRowSchema(),
    ),
});
export type SponsorsStore = ReturnType<typeof createSponsorsStore>;
