import type { TableDefinition } from "#shared/db/table.ts";
import { bookIndex } from "./books/keys.ts";
import { donorIndex } from "./giving/keys.ts";
import { dueIndex } from "./inbox/keys.ts";

export const table: TableDefinition = {
  name: "donations",
  expiryAttribute: "expiresAt",
  indexes: [donorIndex, bookIndex, dueIndex],
};
