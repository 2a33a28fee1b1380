import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, eventually, runningStack } from "#test/support/api.ts";
import { giftProject } from "#test/support/gift-project.ts";
import { aNeed, aRegistration } from "#test/support/requests.ts";

const api = runningStack();
const division = "430422121";
const worker = api.as(`worker-${division}`);
const people = Array.from({ length: 30 }, (_, at) => `volunteer-${5_001 + at}`);
const headcount = 8;

describe("a need, from the station to the NGO's list", () => {
  let needId: string;
  let positionId: string;
  let shiftId: string;
  let riskNoticeVersion: string;
  let volunteerIds: Map<string, string>;
  let confirmed: { persona: string; signupId: string }[];
  let waiting: { persona: string; signupId: string };

  const signUp = (persona: string): Promise<Answer> =>
    api.as(persona)(`POST /v1/needs/${needId}/signups`, {
      positionId,
      shifts: "available",
      riskNoticeVersion,
    });

  beforeAll(async () => {
    const created = await worker(
      "POST /v1/needs",
      aNeed({ division, positions: [{ skills: ["tutoring"], headcount, gates: { adult: true } }] }),
    );
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    needId = created.body.needId;
    const opened = await worker(`POST /v1/needs/${needId}/open`);
    expect(opened.status, JSON.stringify(opened.body)).toBe(200);
    const { body } = await api.guest(`GET /v1/needs/${needId}`);
    positionId = body.positions[0].positionId;
    shiftId = body.shifts[0].shiftId;
    riskNoticeVersion = body.riskNotice.version;
  });

  it("30 volunteers register", async () => {
    const answers = await Promise.all(
      people.map((persona, at) => {
        const phone = `+86138${String(20_000_000 + at)}`;
        return api.as(persona)("POST /v1/volunteers", aRegistration({ phone, home: { division } }));
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
    volunteerIds = new Map(answers.map(({ body }, at) => [people[at] ?? "", body.volunteerId]));
  });

  it("matches come ranked, each with its reasons", async () => {
    const { body } = await eventually(
      () => worker(`GET /v1/needs/${needId}/matches?limit=100`),
      (answer) =>
        answer.status === 200 &&
        [...volunteerIds.values()].every((id) =>
          answer.body.items.some((item: { volunteerId: string }) => item.volunteerId === id),
        ),
    );
    const scores = body.items.map((item: { score: number }) => item.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const item of body.items) expect(item.reasons.length).toBeGreaterThan(0);
  });

  it("refuses a signup that has not acknowledged the risk notice", async () => {
    const { status, body } = await api.as(people[0] ?? "")(`POST /v1/needs/${needId}/signups`, {
      positionId,
      shifts: "all",
    });
    expect(status).toBe(409);
    expect(body.code).toBe("risk-notice");
  });

  it("they sign up until it is full; who comes after waits", async () => {
    const answers: Answer[] = [];
    for (const persona of people.slice(0, headcount + 2)) answers.push(await signUp(persona));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const signups = answers.map(({ body }, at) => ({
      persona: people[at] ?? "",
      signupId: body.signupId as string,
    }));
    expect(answers.map(({ body }) => body.status)).toEqual([
      ...Array(headcount).fill("confirmed"),
      "waitlisted",
      "waitlisted",
    ]);
    confirmed = signups.slice(0, headcount);
    waiting = signups[headcount] ?? { persona: "", signupId: "" };
    const all = await api.as(people[20] ?? "")(`POST /v1/needs/${needId}/signups`, {
      positionId,
      shifts: "all",
      riskNoticeVersion,
    });
    expect(all.status).toBe(409);
    expect(all.body.code).toBe("full");
    expect(all.body.shifts).toContainEqual({ shiftId, code: "full" });
    expect((await api.guest(`GET /v1/needs/${needId}`)).body.positions[0].free).toBe(0);
  });

  it("one withdraws; the first who waits is promoted, told, and confirms", async () => {
    const [first] = confirmed;
    const withdrawn = await api.as(first?.persona ?? "")(
      `DELETE /v1/needs/${needId}/signups/${first?.signupId}`,
    );
    expect(withdrawn.status, JSON.stringify(withdrawn.body)).toBeLessThan(300);
    const notices = await eventually(
      () => api.as(waiting.persona)("GET /v1/me/notices"),
      (answer) =>
        answer.body.items?.some((item: { about?: { needId?: string } }) => item.about?.needId === needId),
    );
    expect(notices.status).toBe(200);
    const answer = await api.as(waiting.persona)(
      `POST /v1/needs/${needId}/signups/${waiting.signupId}/confirm`,
    );
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(answer.body.status).toBe("confirmed");
    const second = await api.as(waiting.persona)(
      `POST /v1/needs/${needId}/signups/${waiting.signupId}/confirm`,
    );
    expect(second.status).toBeLessThan(500);
  });

  it("attendance waits for the shift, and nobody records their own", async () => {
    const [, second] = confirmed;
    const path = `PUT /v1/needs/${needId}/signups/${second?.signupId}/attendance`;
    const early = await worker(path, { shiftId, outcome: "attended" });
    expect(early.status).toBe(409);
    expect(early.body.code).toBe("shift-not-over");
    expect((await api.as(second?.persona ?? "")(path, { shiftId, outcome: "attended" })).status).toBe(403);
  });

  it("once a shift has begun the station records who came, and the hours show", async () => {
    const begins = Date.now() + 4_000;
    const [from, to] = [begins, begins + 3_600_000].map((at) => new Date(at).toISOString());
    const positions = [{ skills: ["tutoring"], headcount: 1, gates: { adult: true } }];
    const body = aNeed({ division, positions, windows: [{ kind: "once", from, to }] });
    const created = await worker("POST /v1/needs", body);
    const { body: need } = await worker(`POST /v1/needs/${created.body.needId}/open`);
    const volunteer = api.as(people[25] ?? "");
    const signup = await volunteer(`POST /v1/needs/${need.needId}/signups`, {
      positionId: need.positions[0].positionId,
      shifts: "all",
      riskNoticeVersion: need.riskNotice.version,
    });
    expect(signup.body.status, JSON.stringify(signup.body)).toBe("confirmed");
    const recorded = await eventually(
      () =>
        worker(`PUT /v1/needs/${need.needId}/signups/${signup.body.signupId}/attendance`, {
          shiftId: need.shifts[0].shiftId,
          outcome: "attended",
        }),
      ({ status }) => status !== 409,
    );
    // A few seconds so far, which count once a second person has recorded them.
    expect(recorded.body.shifts).toMatchObject([{ status: "attended", flag: "under-five-minutes" }]);
    const hours = await volunteer("GET /v1/volunteers/me/hours");
    expect(hours.body).toMatchObject({ minutes: 0, items: [{ shiftId: need.shifts[0].shiftId }] });
  });

  it("the operator pulls its week as JSON and CSV, with the contacts of who consented; the pull shows to them", async () => {
    const ngo = api.as("ngo-daxiang");
    const list = await eventually(
      () => ngo(`GET /v1/needs/${needId}/volunteers`),
      ({ body }) => body.items?.filter((item: { name?: string }) => item.name).length === headcount,
    );
    expect(list.status).toBe(200);
    const csv = await ngo(`GET /v1/needs/${needId}/volunteers`, undefined, { accept: "text/csv" });
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.body.split("\r\n").length).toBeGreaterThan(headcount);
    const week = await ngo("GET /v1/volunteer-lists", undefined, { accept: "text/csv" });
    expect(week.status).toBe(200);
    const pulls = await eventually(
      () => api.as(waiting.persona)("GET /v1/volunteers/me/pulls"),
      ({ body }) => body.items?.length > 0,
    );
    expect(pulls.body.items[0]).toBeDefined();
  });
});

describe("a gift, from checkout to the books", () => {
  it("is posted once however its webhooks arrive, and a partial refund at Stripe moves the fund", async () => {
    const info = (await api.guest("GET /local/info")).body;
    const projectId = await giftProject(api, { name: "海星行动" });
    const fund = async () => (await api.guest(`GET /v1/projects/${projectId}/fund`)).body;
    const before = await fund();

    const schedule = (mode: string) =>
      fetch(`${info.stripeApi}/sandbox/schedule`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ mode }),
      });
    await schedule("reverse");
    const gift = await api.guest(`POST /v1/projects/${projectId}/donations`, {
      amount: 10_000,
      currency: "CNY",
      anonymous: false,
      donor: { name: "演示 捐赠人", email: "guest@demo.invalid" },
    });
    expect(gift.status, JSON.stringify(gift.body)).toBe(201);
    await schedule("duplicate");
    const done = await fetch(`${gift.body.checkoutUrl}/complete`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ outcome: "paid" }),
    });
    expect(done.status).toBe(200);
    await schedule("immediate");

    const paid = await eventually(fund, (state) => state.count === before.count + 1);
    expect(paid.raised.amount).toBe(before.raised.amount + 10_000);
    const own = await api.guest(`GET /v1/donations/${gift.body.donationId}`, undefined, {
      "donation-secret": gift.body.readSecret,
    });
    expect(own.status).toBe(200);
    expect((await api.guest(`GET /v1/donations/${gift.body.donationId}`)).status).toBe(404);

    const { default: Stripe } = await import("stripe");
    const address = new URL(info.stripeApi);
    const stripe = new Stripe("sk_test_local", {
      host: address.hostname,
      port: Number(address.port),
      protocol: "http",
    });
    const sessions = await stripe.checkout.sessions.list({ limit: 100 });
    const session = sessions.data.find(
      ({ url, id }) => url === gift.body.checkoutUrl || gift.body.checkoutUrl.endsWith(id),
    );
    await stripe.refunds.create({ payment_intent: String(session?.payment_intent), amount: 3_000 });
    const refunded = await eventually(
      fund,
      (state) => state.refunded.amount === before.refunded.amount + 3_000,
    );
    expect(refunded.raised.amount).toBe(before.raised.amount + 10_000);
    expect(refunded.balance.amount).toBe(
      refunded.raised.amount - refunded.refunded.amount - refunded.disbursed.amount,
    );

    const { body: ledger } = await api.as("auditor-430422")(`GET /v1/projects/${projectId}/ledger?limit=100`);
    for (const posting of ledger.items) {
      const sum = (side: "debit" | "credit") =>
        posting.entries.reduce(
          (total: number, entry: Record<string, number>) => total + (entry[side] ?? 0),
          0,
        );
      expect(sum("debit")).toBe(sum("credit"));
    }
  });
});
