import type { TableDefinition } from "#shared/db/table.ts";
import { listedIndex } from "./index/keys.ts";
import { dueIndex } from "./offers/keys.ts";

export const matchingTable = {
  name: "matching",
  indexes: [listedIndex, dueIndex],
  expiryAttribute: "expiresAt",
} as const satisfies TableDefinition;
