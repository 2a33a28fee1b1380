import { isDeepStrictEqual } from "node:util";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { MachineClientDeps } from "./deps.ts";
import { nextClientCard } from "./rules/client-card.ts";

/** Brings the role cards of machine clients up to date after a station or contract of the county changed. */
export const rewriteClientCards = async (
  { networks, staff, machineClients }: Pick<MachineClientDeps, "networks" | "staff" | "machineClients">,
  county: string,
): Promise<void> => {
  // One after the other: parallel transactions that check the same state row conflict.
  for (const client of await machineClients.list(county))
    await retryOnConflict(async () => {
      const [network, card] = await Promise.all([networks.read(county), staff.findRoleCard(client.personId)]);
      // Without a card the client was revoked after the list was read.
      if (!card) return;
      const next = nextClientCard(client, card, network);
      if (!isDeepStrictEqual(next.grants, card.grants)) await staff.save({ card: next, network });
    });
};
