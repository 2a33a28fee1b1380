import type { TableDefinition } from "#shared/db/table.ts";
import { byVolunteerIndex, dueIndex } from "./signups/keys.ts";

export const needsTable = {
  name: "needs",
  indexes: [byVolunteerIndex, dueIndex],
  expiryAttribute: "expiresAt",
} as const satisfies TableDefinition;
