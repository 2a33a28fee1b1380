import { createApiClient } from "../demo/api-client.ts";
import type { DemoState } from "../demo/load.ts";
import type { House } from "../launch.ts";
import { showGift } from "./gift.ts";
import { showMatches } from "./matches.ts";
import { showNetwork } from "./network.ts";
import { showWeek } from "./week.ts";

/** Prints one line of the terminal. */
export type Say = (line: string) => void;

/**
 * The main job, done through the public API and printed: the network, one need and who fits it, the week's list,
 * a gift into its fund. Only the first start gives the gift; later ones show how things stand.
 */
export const printTour = async (house: House, demo: DemoState, say: Say): Promise<void> => {
  const api = createApiClient(house.base, house.identity.mint);
  await house.stack.settled();
  await showNetwork(api, demo, say);
  if (!demo.loadedNow) return;
  await showMatches(api, demo, say);
  await showWeek(api, say);
  await showGift(api, demo, house.stack.settled, say);
};
