import { type ApiTester, eventually, type Send } from "#test/support/api.ts";
import { type Caller, callers, isMachine } from "../callers.ts";
import { forManagers, inventedId, succeed, type Thing, type ThingsFor, withOwn } from "./objects.ts";
import { strangers } from "./people.ts";
import type { Projects } from "./projects.ts";

/** A paid gift of ten yuan to a project, in its fund already. */
export const giveTo = async (api: ApiTester, by: Send, { projectId }: Thing): Promise<Thing> => {
  const gift = { amount: 1_000, currency: "CNY", anonymous: false };
  const opened = await succeed(by(`POST /v1/projects/${projectId}/donations`, gift));
  const paid = await fetch(`${opened.checkoutUrl}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ outcome: "paid" }),
  });
  if (!paid.ok) throw new Error(`the sandbox answered ${paid.status}`);
  const secret = { "donation-secret": opened.readSecret };
  await eventually(
    () => api.guest(`GET /v1/donations/${opened.donationId}`, undefined, secret),
    ({ body }) => body.status === "paid",
  );
  return { donationId: opened.donationId, secret: opened.readSecret };
};

/** Paid gifts, the notices to their donors, and their projects, by case. */
export const giftThings = async (
  api: ApiTester,
  { published, programme }: Projects,
  sendAs: (caller: Caller) => Send,
) => {
  const give = (by: Send, project: Thing) => giveTo(api, by, project);
  const noticeOf = async (by: Send, { donationId }: Thing): Promise<Thing> => {
    const about = (item: { about: { donationId?: string } }) => item.about.donationId === donationId;
    const { body } = await eventually(
      () => by("GET /v1/me/notices"),
      (answer) => answer.body.items.some(about),
    );
    return { noticeId: body.items.find(about).noticeId };
  };
  const donorAt = (place: keyof typeof strangers) => api.as(strangers[place]);
  const withoutSecret = ({ donationId = "" }: Thing): Thing => ({ donationId });
  const [atHome, away, far] = await Promise.all([
    give(donorAt("home"), published["same station"]).then(withoutSecret),
    give(donorAt("away"), published["other station"]).then(withoutSecret),
    give(donorAt("far"), published["other county"]).then(withoutSecret),
  ]);
  const everybody = await Promise.all(
    callers.map(async (caller) => [caller, await give(sendAs(caller), published.own)] as const),
  );
  const own = Object.fromEntries(
    everybody.map(([caller, gift]) => [
      caller,
      caller === "public" || isMachine(caller) ? gift : withoutSecret(gift),
    ]),
  );
  const signedIn = everybody.filter(([caller]) => caller !== "public" && !isMachine(caller));
  const notices = await Promise.all(
    signedIn.map(async ([caller, gift]) => [caller, await noticeOf(sendAs(caller), gift)] as const),
  );
  const noticeAtHome = await noticeOf(donorAt("home"), atHome);
  const programmes = { ...programme, ...withoutSecret(await give(donorAt("away"), programme)) };
  const project: ThingsFor = withOwn(
    {
      own: published.own,
      "same station": { ...published["same station"], ...atHome },
      "other station": { ...published["other station"], ...away },
      "other county": { ...published["other county"], ...far },
      absent: published.absent,
    },
    { ...forManagers(programmes), finance: programmes },
  );
  return {
    project,
    /** Gifts by the place of their project, for who answers for what is said there. */
    giftThere: withOwn(
      {
        own: atHome,
        "same station": atHome,
        "other station": away,
        "other county": far,
        absent: { donationId: inventedId("donation") },
      },
      forManagers(programmes),
    ),
    donation: withOwn(
      {
        "same station": atHome,
        "other station": away,
        "other county": far,
        absent: { donationId: inventedId("donation") },
      },
      own,
    ),
    notice: withOwn(
      {
        own: noticeAtHome,
        "same station": noticeAtHome,
        "other station": await noticeOf(donorAt("away"), away),
        "other county": await noticeOf(donorAt("far"), far),
        absent: { noticeId: inventedId("notice") },
      },
      Object.fromEntries(notices),
    ),
  } as const;
};
