import { get } from "#shared/db/read.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Grant, type RoleCard, roleCardKey, roleCardSchema } from "#shared/published/cards/role-card.ts";
import { countyDay } from "#shared/values/time.ts";

const inForce = (day: string) => (grant: Grant) =>
  (grant.from === undefined || grant.from <= day) && (grant.until === undefined || day <= grant.until);

/**
 * What somebody may do today, by their role card, read strongly so that a revocation holds at the next call; a
 * machine client's scopes beside it.
 */
export const readGrants = async (
  { documents, stage, clock }: Pick<Platform, "documents" | "stage" | "clock">,
  personId: string,
): Promise<Pick<RoleCard, "grants" | "machineScopes">> => {
  const card = await get(documents, tableName(stage, "network"), roleCardKey(personId), roleCardSchema, true);
  return {
    grants: (card?.grants ?? []).filter(inForce(countyDay(clock()))),
    machineScopes: card?.machineScopes,
  };
};
