import type { TableDefinition } from "#shared/db/table.ts";
import { endingIndex, phoneIndex, taskIndex } from "./profiles/keys.ts";
import { teamIndex } from "./teams/keys.ts";

export const table: TableDefinition = {
  name: "volunteers",
  indexes: [teamIndex, phoneIndex, taskIndex, endingIndex],
  expiryAttribute: "expiresAt",
};
