import type { RoleCard } from "#shared/published/cards/role-card.ts";
import type { CountyNetwork } from "../../county-network/rules/county-network.ts";
import { nextCard } from "../../staff/rules/role-card.ts";
import type { MachineClientRow } from "../rows.ts";

/**
 * The next version of a machine client's role card. The client holds its organisation's manager role, which its
 * scopes narrow at each call.
 */
export const nextClientCard = (
  { personId, operatorId, scopes }: Pick<MachineClientRow, "personId" | "operatorId" | "scopes">,
  card: RoleCard | undefined,
  network: CountyNetwork,
): RoleCard => ({
  ...nextCard(personId, card, [{ role: "ngo_manager", division: null, operatorId }], network),
  machineScopes: scopes,
});
