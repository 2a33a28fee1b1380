import type { ApiTester } from "#test/support/api.ts";
import { anOfflineGift, aSlot } from "#test/support/requests.ts";
import { places } from "../callers.ts";
import { forManagers, inventedId, succeed, type Thing, type Things, withOwn } from "./objects.ts";
import type { Projects } from "./projects.ts";

/** Somebody whom each project helps, and where another one could be proposed, by case. */
export const slotThings = async (api: ApiTester, { published, programme }: Projects) => {
  const propose = async ({ projectId = "" }: Thing, area: string): Promise<Thing> => {
    const worker = api.as(`worker-${area}`);
    const { slotId } = await succeed(worker(`POST /v1/projects/${projectId}/slots`, aSlot({ area })));
    return { slotId, projectId, area };
  };
  const slots = {
    own: await propose(published.own, places.home),
    "same station": await propose(published["same station"], places.home),
    "other station": await propose(published["other station"], places.away),
    "other county": await propose(published["other county"], places.far),
    absent: { slotId: inventedId("slot"), ...published.absent, area: places.home },
  } as const satisfies Things;
  const programmes = await propose(programme, places.away);
  return { slot: withOwn(slots, { ...forManagers(programmes), finance: programmes }) } as const;
};

/** A gift of goods to each project, entered by its station, by case. */
export const offlineThings = async (api: ApiTester, { published, programme }: Projects) => {
  const enter = async ({ projectId = "" }: Thing, area: string): Promise<Thing> => {
    const worker = api.as(`worker-${area}`);
    const path = `/v1/projects/${projectId}/offline-donations`;
    const { offlineDonationId } = await succeed(worker(`POST ${path}`, anOfflineGift("goods")));
    return { offlineDonationId };
  };
  const entered = {
    own: await enter(published.own, places.home),
    "same station": await enter(published["same station"], places.home),
    "other station": await enter(published["other station"], places.away),
    "other county": await enter(published["other county"], places.far),
    absent: { offlineDonationId: inventedId("offlineDonation") },
  } as const satisfies Things;
  const programmes = await enter(programme, places.away);
  return {
    offlineDonation: withOwn(entered, { ...forManagers(programmes), finance: programmes }),
  } as const;
};
