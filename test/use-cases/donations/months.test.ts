import { afterAll, beforeAll, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { type PayOuts, startPayOuts } from "#test/support/pay-outs.ts";

let gifts: Gifts;
let donations: Donations;
let payOuts: PayOuts;
let projectId: string;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
  payOuts = await startPayOuts(gifts);
  projectId = await payOuts.newProject(5_000);
});
afterAll(() => gifts.stripe.close());

const month = (call: "GET" | "prepare" | "lock", which: string, who: string, query = {}) =>
  donations.call(call === "GET" ? "GET /v1/months/{month}" : `POST /v1/months/{month}/${call}`, {
    token: tokenOf(who),
    params: { month: which },
    query,
  });
/** A gift in cash that came on a day, entered and confirmed now. */
const given = async (amount: number, receivedOn: string) => {
  const body = { kind: "cash", amount, currency: "CNY", receivedOn, anonymous: true };
  const { body: gift } = await donations.call("POST /v1/projects/{projectId}/offline-donations", {
    token: tokenOf("worker"),
    params: { projectId },
    body,
  });
  const params = { offlineDonationId: gift.offlineDonationId };
  await donations.call("POST /v1/offline-donations/{offlineDonationId}/confirm", {
    token: tokenOf("lead"),
    params,
  });
  await donations.post();
};

it("a month is prepared by finance and locked by a manager, in order; a late fact belongs to the next one", async () => {
  await given(700, "2026-02-10");
  expect((await month("prepare", "2026-03", "finance")).body.code).toBe("wrong-state");
  donations.clock.advanceMinutes(40 * 24 * 60);
  expect((await month("GET", "2026-03", "finance")).body).toMatchObject({
    status: "open",
    figures: [{ source: "donated", opening: 700, in: 5_000, out: 0, closing: 5_700 }],
    funds: true,
    mine: { prepare: true, lock: false },
  });
  expect((await month("prepare", "2026-03", "finance")).body).toMatchObject({
    code: "month-order",
    rule: "month:2026-02",
  });
  expect((await month("lock", "2026-02", "manager")).body.code).toBe("wrong-state");
  for (const which of ["2026-02", "2026-03"]) {
    expect((await month("prepare", which, "everything")).body.status).toBe("prepared");
    expect((await month("lock", which, "everything")).body.code).toBe("own-approval");
    expect((await month("prepare", which, "finance")).body.mine.prepare).toBe(true);
    expect((await month("lock", which, "manager")).body).toMatchObject({
      status: "locked",
      mine: { lock: false },
    });
  }
  expect((await month("prepare", "2026-03", "finance")).body.code).toBe("wrong-state");
  donations.clock.advanceMinutes(1);
  await given(900, "2026-03-20");
  expect((await month("GET", "2026-03", "finance")).body.figures).toMatchObject([
    { in: 5_000, closing: 5_700 },
  ]);
  expect((await month("GET", "2026-04", "finance")).body).toMatchObject({
    figures: [{ opening: 5_700, in: 900, closing: 6_600 }],
    late: 1,
  });
});

it("a month that is no longer what was prepared, or whose funds differ, is not locked", async () => {
  const [shard] = (await donations.rowsOf(`FUND#${projectId}`)).filter(({ raised }) => raised !== 0);
  donations.clock.advanceMinutes(40 * 24 * 60);
  await donations.put({ ...shard, raised: Number(shard?.raised) + 1 });
  expect((await month("prepare", "2026-04", "finance")).body.code).toBe("books-differ");
  await donations.put(shard ?? {});
  await month("prepare", "2026-04", "finance");
  const [row] = (await donations.rowsOf("MONTH#")).filter(({ sk }) => sk === "2026-04");
  await donations.put({ ...row, figures: [] });
  expect((await month("lock", "2026-04", "manager")).body.code).toBe("changed-meanwhile");
});

it("is read by its organisation and who looks into its county's books", async () => {
  const operatorId = donations.platform.ids.derived("operator", "one");
  expect((await month("GET", "2026-03", "auditor", { operatorId })).body.status).toBe("locked");
  expect((await month("GET", "2026-03", "auditor")).body.errors[0].code).toBe("organisation-not-said");
  expect((await month("GET", "2026-03", "far-manager", { operatorId })).status).toBe(404);
  expect((await month("GET", "2026-03", "worker", { operatorId })).status).toBe(403);
});
