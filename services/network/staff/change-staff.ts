import { isDeepStrictEqual } from "node:util";
import { type RoleCard, roleCardKey } from "#shared/published/cards/role-card.ts";
import type { MachineClientRow, StaffRow } from "../county-network/rows.ts";
import type { CountyNetwork } from "../county-network/rules/county-network.ts";
import type { NetworkStore } from "../county-network/store.ts";
import { whileOthersWrite } from "../while-others-write.ts";
import { grantsOf, type Holding } from "./rules/role-card.ts";

/** The card that follows a standing one: what is held in other counties stays. */
export const nextCard = (
  personId: string,
  standing: RoleCard | undefined,
  held: readonly Holding[],
  network: CountyNetwork,
): RoleCard => ({
  ...standing,
  ...roleCardKey(personId),
  version: (standing?.version ?? 0) + 1,
  grants: [
    ...(standing?.grants ?? []).filter(({ county }) => county !== network.county),
    ...grantsOf(held, network),
  ],
});

/** A machine client has its organisation's manager's rights, which its scopes narrow. */
export const heldByClient = ({ operatorId }: Pick<MachineClientRow, "operatorId">): Holding[] => [
  { role: "ngo_manager", division: null, operatorId },
];

/** What changes of a person's appointments. */
interface Decision {
  readonly added?: StaffRow;
  readonly removed?: readonly StaffRow[];
}

/**
 * Changes what a person holds in a county, and their card with it. `decide` sees what they hold, may be asked again,
 * and says undefined where nothing is to be done. The card is written only if county and card are still those it was
 * worked out on.
 */
export const changeStaff = (
  store: NetworkStore,
  county: string,
  personId: string,
  decide: (held: readonly StaffRow[], network: CountyNetwork) => Decision | undefined,
): Promise<void> =>
  whileOthersWrite(async () => {
    // The card first: whoever writes after this read moves the card on, and what is held here is then read anew.
    const standing = await store.findRoleCard(personId);
    const [network, held] = await Promise.all([
      store.readNetwork(county),
      store.listHeldBy(county, personId),
    ]);
    const decision = decide(held, network);
    if (!decision) return;
    const { added, removed = [] } = decision;
    const left = [...held.filter((row) => !removed.includes(row)), ...(added ? [added] : [])];
    const card = nextCard(personId, standing, left, network);
    const same = isDeepStrictEqual(card.grants, standing?.grants ?? []);
    if (added || removed.length > 0 || !same) await store.saveStaff({ added, removed, card, network });
  });

const rewriteClientCard = (store: NetworkStore, client: MachineClientRow): Promise<void> =>
  whileOthersWrite(async () => {
    const [network, standing] = await Promise.all([
      store.readNetwork(client.county),
      store.findRoleCard(client.personId),
    ]);
    // Without a card it was revoked meanwhile.
    if (!standing) return;
    const card = nextCard(client.personId, standing, heldByClient(client), network);
    if (!isDeepStrictEqual(card.grants, standing.grants)) await store.saveStaff({ card, network });
  });

/**
 * Rewrites the cards of operators' staff and machine clients after a station or contract of the county changed.
 * Whoever repeats a change that broke off here brings the cards up to date.
 */
export const rewriteOperatorCards = async (store: NetworkStore, county: string): Promise<void> => {
  const [staff, clients] = await Promise.all([store.listStaff(county), store.listMachineClients(county)]);
  const people = new Set(staff.flatMap(({ personId, operatorId }) => (operatorId ? [personId] : [])));
  // One after the other: writes that check the same row at once get in each other's way.
  for (const personId of people) await changeStaff(store, county, personId, () => ({}));
  for (const client of clients) await rewriteClientCard(store, client);
};
