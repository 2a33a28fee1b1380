import type { ApiTester, Send } from "#test/support/api.ts";
import { smallPictures } from "#test/support/pictures.ts";
import { places } from "../callers.ts";
import { giveTo } from "./gifts.ts";
import { forManagers, inventedId, succeed, type Thing, type Things, withOwn } from "./objects.ts";
import type { Projects } from "./projects.ts";

/** One yuan of what was given, for an activity: the projects here say nothing of whom they help. */
export const aPayOut = () => ({
  source: "donated",
  purpose: "school",
  amount: 100,
  currency: "CNY",
  activityId: inventedId("need"),
  evidence: [{ data: smallPictures.jpeg, description: "演示" }],
});

/** Money that is asked for, by case: of a project's station, of an organisation's project there, and of one that has none. */
export const disbursementThings = async (api: ApiTester, { published, programme, countywide }: Projects) => {
  const ask = async (by: Send, { projectId = "" }: Thing): Promise<Thing> => {
    const { disbursementId } = await succeed(by(`POST /v1/projects/${projectId}/disbursements`, aPayOut()));
    return { disbursementId, projectId, place: 1 };
  };
  const at = (place: keyof typeof places) => api.as(`worker-${places[place]}`);
  await giveTo(api, api.guest, countywide);
  const things = {
    own: await ask(at("home"), published.own),
    "same station": await ask(at("home"), published["same station"]),
    "other station": await ask(at("away"), published["other station"]),
    "other county": await ask(at("far"), published["other county"]),
    absent: { disbursementId: inventedId("disbursement"), place: 1 },
  } as const satisfies Things;
  return {
    disbursement: withOwn(things, {
      ...forManagers(await ask(at("away"), programme)),
      finance: await ask(api.as("finance-daxiang"), countywide),
    }),
  } as const;
};
