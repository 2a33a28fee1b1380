import { get } from "#shared/db/read.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Grant, type RoleCard, roleCardKey, roleCardSchema } from "#shared/published/cards/role-card.ts";
import { countyDay } from "#shared/values/time.ts";

const inForce = (day: string) => (grant: Grant) =>
  (grant.from === undefined || grant.from <= day) && (grant.until === undefined || day <= grant.until);

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
    grants: (card?.grants ?? []).filter(inForce(countyDay(clock()))),
    machineScopes: card?.machineScopes,
  };
};
