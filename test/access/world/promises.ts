import type { ApiTester, Send } from "#test/support/api.ts";
import { type Caller, callers, isMachine } from "../callers.ts";
import { inventedId, succeed, type Thing, withOwn } from "./objects.ts";
import { strangers } from "./people.ts";
import type { Projects } from "./projects.ts";

const gift = { amount: 1_000, currency: "CNY", anonymous: false };
const pledge = { ...gift, method: "bank", donor: { name: "演示（虚构）", email: "pledge@demo.invalid" } };

/** What was promised to projects and not paid, each caller's own and that of strangers, by case. */
const promisesOf = async (
  api: ApiTester,
  { published }: Projects,
  sendAs: (caller: Caller) => Send,
  promise: { readonly route: string; readonly body: object; readonly id: "recurringGiftId" | "pledgeId" },
) => {
  const begin = async (by: Send, { projectId }: Thing): Promise<Thing> => {
    const begun = await succeed(by(`POST /v1/projects/${projectId}/${promise.route}`, promise.body));
    return { [promise.id]: begun[promise.id], secret: begun.readSecret };
  };
  const withoutSecret = ({ secret: _, ...thing }: Thing): Thing => thing;
  const of = async (place: keyof typeof strangers, project: Thing): Promise<Thing> =>
    withoutSecret(await begin(api.as(strangers[place]), project));
  const own = await Promise.all(
    callers.map(async (caller) => {
      const begun = await begin(sendAs(caller), published.own);
      return [caller, caller === "public" || isMachine(caller) ? begun : withoutSecret(begun)] as const;
    }),
  );
  return withOwn(
    {
      "same station": await of("home", published["same station"]),
      "other station": await of("away", published["other station"]),
      "other county": await of("far", published["other county"]),
      absent: { [promise.id]: inventedId(promise.id === "pledgeId" ? "pledge" : "recurringGift") },
    },
    Object.fromEntries(own),
  );
};

/** Monthly gifts and pledges, by case. */
export const promiseThings = async (...world: [ApiTester, Projects, (caller: Caller) => Send]) => {
  const monthly = { route: "recurring-gifts", body: gift, id: "recurringGiftId" } as const;
  return {
    recurringGift: await promisesOf(...world, monthly),
    pledge: await promisesOf(...world, { route: "pledges", body: pledge, id: "pledgeId" }),
  } as const;
};
