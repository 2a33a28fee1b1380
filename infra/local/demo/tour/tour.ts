import type { LocalStack } from "../../launch.ts";
import { createApiClient } from "../api-client.ts";
import type { DemoState } from "../load.ts";
import { showGift } from "./gift.ts";
import { showMatches } from "./matches.ts";
import { showMonth } from "./month.ts";
import { showNetwork } from "./network.ts";
import { showPayOut } from "./pay-out.ts";
import type { Say } from "./say.ts";
import { showTrace } from "./trace.ts";
import { showWeek } from "./week.ts";

/**
 * Does the main job through the public API and prints it: the network, a need and who fits it, the week's list, a gift, a pay-out,
 * what it did with the gift, the month.
 * Only the start that loaded the demo county shows all of it; later starts show the network alone.
 */
export const printTour = async (stack: LocalStack, demo: DemoState, say: Say): Promise<void> => {
  const api = createApiClient(stack.base, stack.identity.mint);
  await showNetwork(api, demo, say);
  if (!demo.loadedNow) return;
  await stack.services.settled();
  await showMatches(api, demo, say);
  await showWeek(api, say);
  const gift = await showGift(api, demo, stack.services.settled, say);
  await showPayOut(api, demo, stack.services.settled, say);
  await showTrace(api, gift, say);
  await showMonth(api, say);
};
