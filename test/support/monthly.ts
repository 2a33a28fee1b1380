import type Stripe from "stripe";
import { toDonationEvents } from "#services/donations/events.ts";
import { inboxKey } from "#services/donations/inbox/keys.ts";
import { startDonations } from "./donations-service.ts";
import { dayMs, standInWorld } from "./stand-in.ts";
import { recordOf } from "./stream-record.ts";
import { wholeRun } from "./whole-run.ts";

/** The donations service beside a Stripe in virtual time, whose events a test delivers as it likes. */
export const startMonthly = async () => {
  const requests: { path: string; key: string | undefined; body: string }[] = [];
  const world = standInWorld({
    start: new Date("2026-03-02T01:00:00Z"),
    onRequest: ({ path, headers, body }) =>
      requests.push({ path, key: headers["idempotency-key"]?.toString(), body }),
  });
  const { url, close } = await world.listen();
  const donations = await startDonations(url);
  let projects = 0;
  let projectId = "";

  const newProject = async (): Promise<string> => {
    projects += 1;
    projectId = donations.platform.ids.derived("project", `monthly ${projects}`);
    world.faults.set(null);
    // What an earlier test left goes on no longer.
    const { data } = await world.stripe.subscriptions.list({ limit: 100 });
    for (const { id } of data) await world.stripe.subscriptions.cancel(id);
    await donations.projectChanged(projectId);
    world.received.length = 0;
    requests.length = 0;
    return projectId;
  };

  const begin = (body: object = {}, more: { token?: string; headers?: Record<string, string> } = {}) =>
    donations.call("POST /v1/projects/{projectId}/recurring-gifts", {
      params: { projectId },
      body: { amount: 5_000, currency: "CNY", anonymous: false, ...body },
      ...more,
    });

  /** The events that Stripe sent since the last call. */
  const sent = (): Stripe.Event[] => world.received.splice(0);
  /** Delivers events, and then the inbox to the poster. */
  const book = async (events: readonly object[] = sent()): Promise<void> => {
    donations.clock.set(world.now().toISOString());
    for (const event of events) await donations.send(event);
    for (const event of events)
      if ("id" in event)
        await donations.service.streamHandlers?.poster?.(
          recordOf({ new: { ...inboxKey(String(event.id)), status: "new" } }),
        );
  };
  /** Lets days pass at Stripe and here, and books what happened. */
  const pass = async (days: number): Promise<void> => {
    await world.advance(days * dayMs);
    await book();
  };
  /** Pays the checkout of a monthly gift; Stripe's events wait to be delivered. */
  const pay = async (checkoutUrl: string, card?: string): Promise<void> => {
    const id = /cs_test_\w+/.exec(checkoutUrl)?.[0] ?? "";
    const session = await world.stripe.checkout.sessions.retrieve(id);
    await world.end(session, { outcome: "paid", ...(card ? { card } : {}) });
    await world.advance(1_000);
  };
  /** A monthly gift of a guest whose first month is paid and booked. */
  const begun = async (body: object = {}, more: { token?: string } = {}) => {
    const { recurringGiftId, checkoutUrl, readSecret } = (await begin(body, more)).body;
    await pay(checkoutUrl);
    await book();
    const options = { params: { recurringGiftId }, headers: { "donation-secret": readSecret } };
    return {
      recurringGiftId: String(recurringGiftId),
      readSecret: String(readSecret),
      read: async () => (await donations.call("GET /v1/recurring-gifts/{recurringGiftId}", options)).body,
      change: (wanted: object) =>
        donations.call("PATCH /v1/recurring-gifts/{recurringGiftId}", { ...options, body: wanted }),
      cancel: () => donations.call("DELETE /v1/recurring-gifts/{recurringGiftId}", options),
      row: async () => {
        const rows = await donations.rowsOf(`RECURRING#${recurringGiftId}`);
        return rows.find(({ sk }) => sk === "RECURRING");
      },
    };
  };
  /** The names of the events that a change of a row becomes. */
  const eventsOf = (was: object | undefined, is: object | undefined) =>
    toDonationEvents({ old: was, new: is } as Parameters<typeof toDonationEvents>[0]);
  const keepPromises = async (): Promise<void> => donations.service.schedules?.promises?.(wholeRun());
  const raised = async (): Promise<number> => (await donations.fund(projectId)).raised.amount;

  return {
    world,
    donations,
    requests,
    close,
    newProject,
    begin,
    sent,
    book,
    pass,
    pay,
    begun,
    eventsOf,
    keepPromises,
    raised,
  };
};
export type Monthly = Awaited<ReturnType<typeof startMonthly>>;
