import type { IndexDefinition } from "#shared/db/table.ts";

/** The read model `donations.gifts`: the gifts of a donor by time, an index. Other services may count them, not read them. */
export const giftsOfPerson: IndexDefinition = {
  name: "donors",
  partitionKey: "donorKey",
  sortKey: "listedAt",
};

/** The donor's key under which a signed-in person's gifts are listed. */
export const giftsKey = (personId: string): string => `PERSON#${personId}`;
