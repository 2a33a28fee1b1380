import type { TableDefinition } from "#shared/db/table.ts";
import { countyIndex, everywhereIndex } from "./keys.ts";

export const table: TableDefinition = { name: "projects", indexes: [countyIndex, everywhereIndex] };
