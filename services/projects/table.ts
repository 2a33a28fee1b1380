import type { TableDefinition } from "#shared/db/table.ts";
import { countyIndex } from "./keys.ts";

export const table: TableDefinition = { name: "projects", indexes: [countyIndex] };
