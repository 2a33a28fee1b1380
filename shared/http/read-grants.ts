import { grantsInForce } from "#shared/access/grants-in-force.ts";
import { get } from "#shared/db/read.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type RoleCard, roleCardKey, roleCardSchema } from "#shared/published/cards/role-card.ts";
import { countyDay } from "#shared/values/time.ts";

/**
 * The grants of a person that are valid today, and a machine client's scopes, by their role card. It is read strongly,
 * so that a revocation applies at the next call.
 */
export const readGrants = async (
  { documents, stage, clock }: Pick<Platform, "documents" | "stage" | "clock">,
  personId: string,
): Promise<Pick<RoleCard, "grants" | "machineScopes">> => {
  const card = await get(
    documents,
    tableName(stage, "network"),
    roleCardKey(personId),
    roleCardSchema(),
    true,
  );
  return {
    grants: grantsInForce(card, countyDay(clock())),
    machineScopes: card?.machineScopes,
  };
};
