import type { ApiTester, Send } from "#test/support/api.ts";
import { type Caller, callers, isMachine } from "../callers.ts";
import { inventedId, succeed, type Thing, withOwn } from "./objects.ts";
import { strangers } from "./people.ts";
import type { Projects } from "./projects.ts";

const gift = { amount: 1_000, currency: "CNY", anonymous: false };

/** Monthly gifts that were begun, each caller's own and those of strangers, by case. */
export const promiseThings = async (
  api: ApiTester,
  { published }: Projects,
  sendAs: (caller: Caller) => Send,
) => {
  const begin = async (by: Send, { projectId }: Thing): Promise<Thing> => {
    const begun = await succeed(by(`POST /v1/projects/${projectId}/recurring-gifts`, gift));
    return { recurringGiftId: begun.recurringGiftId, secret: begun.readSecret };
  };
  const of = async (place: keyof typeof strangers, project: Thing): Promise<Thing> => {
    const { recurringGiftId = "" } = await begin(api.as(strangers[place]), project);
    return { recurringGiftId };
  };
  const own = await Promise.all(
    callers.map(async (caller) => {
      const { secret = "", recurringGiftId = "" } = await begin(sendAs(caller), published.own);
      const isGuest = caller === "public" || isMachine(caller);
      return [caller, isGuest ? { recurringGiftId, secret } : { recurringGiftId }] as const;
    }),
  );
  return {
    recurringGift: withOwn(
      {
        "same station": await of("home", published["same station"]),
        "other station": await of("away", published["other station"]),
        "other county": await of("far", published["other county"]),
        absent: { recurringGiftId: inventedId("recurringGift") },
      },
      Object.fromEntries(own),
    ),
  } as const;
};
