import type { Actor } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { CountyNetwork } from "./rules/county-network.ts";
import type { CountyNetworkStore } from "./store.ts";

/** The counties in which the caller holds a role, each once. */
export const countiesOf = (actor: Actor): string[] => [
  ...new Set(requireSignedIn(actor).grants.map(({ county }) => county)),
];

/** The networks of the counties in which the caller holds a role. */
export const networksOf = (networks: CountyNetworkStore, actor: Actor): Promise<CountyNetwork[]> =>
  Promise.all(countiesOf(actor).map(networks.read));
