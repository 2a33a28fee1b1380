import type { TableDefinition } from "#shared/db/table.ts";
import { teamIndex } from "./teams/keys.ts";

export const table: TableDefinition = {
  name: "volunteers",
  indexes: [teamIndex],
  expiryAttribute: "expiresAt",
};
