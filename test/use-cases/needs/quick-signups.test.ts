import { beforeAll, describe, expect, it } from "vitest";
import { contactSchema } from "#shared/published/cards/contact-card.ts";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld({ factor: 1 });
});

/** Another address for each test, since tries are counted by address. */
let addresses = 0;
const address = () => {
  addresses += 1;
  return { "cloudfront-viewer-address": `198.51.100.${addresses}:443` };
};
let phones = 0;
const newPhone = () => {
  phones += 1;
  return `+861380013${String(phones).padStart(4, "0")}`;
};
const seats = (headcount: number, gates: object = {}) => [
  { skills: [], headcount, gates: { adult: true, training: ["on-site-briefing"], ...gates } },
];
const openNeed = (more: object = {}) =>
  world.openNeed({
    positions: seats(2),
    windows: saturdays(3),
    place: { kind: "onsite", label: "三塘镇中学" },
    ...more,
  });
type Need = Awaited<ReturnType<typeof openNeed>>;

const yes = (need: Need, more: Record<string, unknown> = {}) => ({
  shiftId: need.shifts[0]?.shiftId,
  name: "演示 王秀英",
  phone: newPhone(),
  adult: true,
  riskNoticeVersion: need.riskNotice.version,
  consentVersion: "2026-11",
  ...more,
});
const signUp = (need: Need, body: object, headers: Record<string, string> = address()) =>
  world.call("POST /v1/needs/{needId}/quick-signups", { params: need.params, body, headers });
const link = (method: string, { signupId, secret }: { signupId: string; secret: string }, body?: object) =>
  world.call(`${method} /v1/quick-signups/{signupId}`, {
    params: { signupId },
    headers: { "signup-secret": secret },
    ...(body ? { body } : {}),
  });
const contactOf = async (signupId: string) => (await world.rowsOf(`QUICK#${signupId}`))[0];
const names = async () => (await world.settle()).map(({ name }) => name);

describe("signing up by name and phone alone", () => {
  it("takes a place like every other, seals name and phone, and gives a secret of which a hash is stored", async () => {
    const need = await openNeed();
    await world.settle();
    const body = yes(need);
    const { status, body: answer } = await signUp(need, body);
    expect(status).toBe(201);
    expect(Object.keys(answer)).toEqual(["signupId", "secret"]);
    expect((await world.settle()).map(({ name, subject }) => [name, subject])).toEqual(
      expect.arrayContaining([
        ["needs.SignupConfirmed", answer.signupId],
        ["needs.QuickSignedUp", answer.signupId],
      ]),
    );
    const contact = await contactOf(answer.signupId);
    expect(contact).toMatchObject({
      maskedName: "演**",
      adult: true,
      consentVersion: "2026-11",
      since: "2026-03-02T01:00:00.000Z",
      // 30 days after the end of the shift on 7 March, 11:00 in the county.
      expiresAt: Date.parse("2026-04-06T11:00:00+08:00") / 1_000,
    });
    const opened = await world.platform.envelope.open(
      contact?.personId,
      "contact",
      contact?.sealed,
      contactSchema(),
    );
    expect(opened).toEqual({ name: "演示 王秀英", phone: body.phone });
    const stored = JSON.stringify(await world.everyRow());
    for (const plain of [body.phone, "王秀英", answer.secret]) expect(stored).not.toContain(plain);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
    expect((await need.signups())[0]).toMatchObject({ signupId: answer.signupId, quick: true });
  });

  it("shows by the secret what stands, and to every other secret nothing", async () => {
    const need = await openNeed();
    const { body } = await signUp(need, yes(need));
    const read = await link("GET", body);
    expect(read.body).toMatchObject({
      status: "confirmed",
      title: "周末课业辅导",
      maskedName: "演**",
      exactPlace: { label: "三塘镇中学" },
      keptUntil: "2026-04-06T11:00:00+08:00",
      shifts: [{ shiftId: need.shifts[0]?.shiftId, status: "confirmed" }],
    });
    for (const method of ["GET", "DELETE"])
      expect((await link(method, { ...body, secret: "qss_wrong" })).status).toBe(404);
    const without = await world.call("GET /v1/quick-signups/{signupId}", {
      params: { signupId: body.signupId },
    });
    expect(without.status).toBe(404);
    const registered = await need.signUp(await world.volunteer("ana"), { shifts: [need.shifts[0]?.shiftId] });
    const otherwise = { signupId: registered.body.signupId, secret: "" };
    expect([registered.status, (await link("GET", otherwise)).status]).toEqual([201, 404]);
  });

  it("is there for what asks for adults and for what is met on site alone", async () => {
    const quickOf = async (more: object, token?: string) => {
      const need = await openNeed(more);
      const { positions } = await need.read(token);
      return { need, quick: positions[0].quick === true };
    };
    expect((await quickOf({})).quick).toBe(true);
    expect((await quickOf({ positions: seats(1, { twoAdults: true }) })).quick).toBe(true);
    for (const more of [
      { positions: seats(1, { training: ["child-protection"] }) },
      { positions: seats(1, { insurance: true }) },
      { positions: seats(1, { gender: "female" }) },
      { positions: seats(1, { languages: ["zh-CN"] }) },
      { positions: [{ skills: ["tutoring"], headcount: 1, gates: { adult: true } }] },
      { place: { kind: "remote" } },
      { minorsInvolved: true },
    ]) {
      const { need, quick } = await quickOf(more);
      expect([more, quick]).toEqual([more, false]);
      const refused = await signUp(need, yes(need));
      expect([refused.status, refused.body.code]).toEqual([409, "not-quick"]);
    }
  });

  it("refuses other versions of the notices, a minor, a long name, and a phone that is none", async () => {
    const need = await openNeed();
    const from = address();
    expect((await signUp(need, yes(need, { consentVersion: "2020-01" }), from)).body.code).toBe(
      "consent-notice",
    );
    expect((await signUp(need, yes(need, { riskNoticeVersion: 7 }), from)).body.code).toBe("risk-notice");
    expect((await signUp(need, yes(need, { shiftId: "shf_none" }), from)).body.code).toBe("no-such-shift");
    for (const wrong of [
      { adult: false },
      { name: "王".repeat(5_000) },
      { name: "" },
      { phone: "12345" },
      { phone: "<b>1</b>" },
    ]) {
      const { status, body } = await signUp(need, yes(need, wrong), from);
      expect([status, body.errors[0].pointer]).toEqual([400, `/${Object.keys(wrong)[0]}`]);
    }
    // A name is a name: it is sealed as it was typed, and every page shows it as text.
    expect((await signUp(need, yes(need, { name: "<img src=x onerror=alert(1)>" }), from)).status).toBe(201);
    await world.call("POST /v1/needs/{needId}/cancel", { token: world.worker, params: need.params });
    expect((await signUp(need, yes(need), from)).body.code).toBe("closed");
  });
});

describe("one phone", () => {
  it("has one place at a time, wherever, and whoever types it again learns no more and gets no secret", async () => {
    const [need, other] = [await openNeed(), await openNeed()];
    const phone = newPhone();
    const { body } = await signUp(need, yes(need, { phone }));
    for (const again of [
      await signUp(need, yes(need, { phone })),
      await signUp(need, yes(need, { phone, shiftId: need.shifts[1]?.shiftId })),
      await signUp(other, yes(other, { phone })),
    ]) {
      expect([again.status, again.body.code]).toEqual([409, "phone-has-place"]);
      expect(JSON.stringify(again.body)).not.toMatch(/qss_|sgn_/);
    }
    expect((await link("DELETE", body)).body.status).toBe("withdrawn");
    expect((await signUp(other, yes(other, { phone }))).status).toBe(201);
  });

  it("at once for two needs gets one place; two at once for the last place, one of them", async () => {
    const [need, other] = [await openNeed(), await openNeed({ positions: seats(1) })];
    const phone = newPhone();
    const both = await Promise.all([
      signUp(need, yes(need, { phone })),
      signUp(other, yes(other, { phone })),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe("phone-has-place");

    const last = await openNeed({ positions: seats(1) });
    const race = await Promise.all([signUp(last, yes(last)), signUp(last, yes(last))]);
    expect(race.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(race.find(({ status }) => status === 409)?.body.code).toBe("full");
    for (const { needId } of [need, other, last]) {
      const { board, expected } = await world.ledger(needId);
      expect(board).toEqual(expected);
    }
  });

  it("gets the same answer to the same call, and another one to that of somebody else", async () => {
    const need = await openNeed();
    const body = yes(need);
    const headers = { ...address(), "idempotency-key": "6f1b0d5a-93c1-4a57-8a53-1d2f7c9e4b60" };
    const first = await signUp(need, body, headers);
    const second = await signUp(need, body, headers);
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect((await link("GET", second.body)).status).toBe(200);
    const stranger = await signUp(need, body, { ...headers, ...address() });
    expect(stranger.body.code).toBe("phone-has-place");
    expect((await signUp(need, { ...body, name: "演示 别人" }, headers)).status).toBe(422);
  });

  it("signs up three times a day; an address tries thirty times an hour", async () => {
    const need = await openNeed();
    const phone = newPhone();
    for (let times = 1; times <= 3; times += 1)
      await link("DELETE", (await signUp(need, yes(need, { phone }))).body);
    const refused = await signUp(need, yes(need, { phone }));
    expect([refused.status, refused.body.limit.name]).toEqual([429, "quick-signups-of-phone"]);
    const from = address();
    const body = yes(need, { riskNoticeVersion: 9 });
    const tries = await Promise.all(Array.from({ length: 31 }, () => signUp(need, body, from)));
    expect(tries.filter(({ status }) => status === 429).map((one) => one.body.limit.name)).toEqual([
      "quick-signups-of-address",
    ]);
  });
});

describe("by the link", () => {
  it("another date is taken and the first given up at once, where one is free", async () => {
    const need = await openNeed({ positions: seats(1) });
    const [first, second, third] = need.shifts.map(({ shiftId }) => shiftId);
    const { body } = await signUp(need, yes(need));
    await signUp(need, yes(need, { shiftId: second }));
    const { version } = need.riskNotice;
    const full = await link("PATCH", body, { shiftId: second, riskNoticeVersion: version });
    expect([full.status, full.body.code]).toEqual([409, "full"]);
    await world.settle();
    const moved = await link("PATCH", body, { shiftId: third, riskNoticeVersion: version });
    expect(
      moved.body.shifts.map((shift: { shiftId: string; status: string }) => [shift.shiftId, shift.status]),
    ).toEqual([
      [first, "withdrawn"],
      [third, "confirmed"],
    ]);
    // Name and phone are kept for as long after the new date.
    expect(moved.body.keptUntil).toBe("2026-04-06T11:00:00+08:00");
    expect((await link("GET", body)).body.keptUntil).toBe("2026-04-20T11:00:00+08:00");
    expect(await names()).toEqual(
      expect.arrayContaining(["needs.SignupWithdrawn", "needs.SignupConfirmed", "needs.QuickSignedUp"]),
    );
    expect((await link("PATCH", body, { shiftId: third, riskNoticeVersion: version })).status).toBe(200);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("withdrawing erases name and phone at once, and the link still says so; it is no way to flee while the shift runs", async () => {
    const need = await openNeed();
    const { body } = await signUp(need, yes(need));
    await world.settle();
    const gone = await link("DELETE", body);
    expect(gone.body).toMatchObject({ status: "withdrawn" });
    expect(gone.body).not.toHaveProperty("maskedName");
    expect(await contactOf(body.signupId)).not.toHaveProperty("sealed");
    expect(await names()).toEqual(
      expect.arrayContaining(["needs.SignupWithdrawn", "needs.QuickContactErased"]),
    );
    expect((await link("DELETE", body)).status).toBe(200);
    const back = { shiftId: need.shifts[1]?.shiftId, riskNoticeVersion: need.riskNotice.version };
    expect((await link("PATCH", body, back)).body.code).toBe("wrong-state");

    const late = (await signUp(need, yes(need))).body;
    const attended = (await signUp(need, yes(need))).body;
    world.clock.set("2026-03-07T09:30:00+08:00");
    expect((await link("DELETE", late)).body.code).toBe("too-late");
    const onSite = ["age-shown", "training:on-site-briefing"];
    const record = { shiftId: need.shifts[0]?.shiftId, outcome: "attended", onSite };
    const recorded = await need.attend(world.worker, attended.signupId, record);
    expect(recorded.body.shifts[0]).toMatchObject({ status: "attended", onSite, minutes: 30 });
    const unknown = { ...record, onSite: ["income"] };
    expect((await need.attend(world.worker, attended.signupId, unknown)).status).toBe(400);
    expect((await link("DELETE", attended)).body.shifts[0].status).toBe("attended");
    expect(await contactOf(attended.signupId)).not.toHaveProperty("sealed");
    world.clock.set("2026-04-06T11:00:00+08:00");
    expect((await link("GET", late)).status).toBe(404);
    world.clock.set("2026-03-02T01:00:00.000Z");
  });

  it("a later link to the same need shows nothing of what an earlier one took", async () => {
    const need = await openNeed();
    const phone = newPhone();
    const before = (await signUp(need, yes(need, { phone }))).body;
    world.clock.set("2026-03-08T09:00:00+08:00");
    const later = (await signUp(need, yes(need, { phone, shiftId: need.shifts[1]?.shiftId }))).body;
    expect(later.signupId).toBe(before.signupId);
    expect((await link("GET", later)).body.shifts).toMatchObject([{ shiftId: need.shifts[1]?.shiftId }]);
    expect((await link("GET", before)).status).toBe(404);
    world.clock.set("2026-03-02T01:00:00.000Z");
  });
});

describe("a need that changes", () => {
  const patch = (need: Need, body: object) =>
    world.call("PATCH /v1/needs/{needId}", { token: world.worker, params: need.params, body });

  it("suspends such a place where it asks for more, and keeps name and phone as long as its new time asks for", async () => {
    const need = await openNeed();
    const { body } = await signUp(need, yes(need));
    await world.settle();
    const [position] = seats(2, { vehicle: true });
    await patch(need, { positions: [{ ...position, positionId: need.positionId }] });
    await world.settle();
    const [shift] = (await link("GET", body)).body.shifts;
    expect(shift).toMatchObject({ status: "suspended", gates: ["vehicle"] });

    const moving = await openNeed({
      windows: [{ kind: "once", from: "2026-03-07T09:00:00+08:00", to: "2026-03-07T11:00:00+08:00" }],
    });
    const moved = (await signUp(moving, yes(moving))).body;
    await patch(moving, {
      windows: [{ kind: "once", from: "2026-03-07T14:00:00+08:00", to: "2026-03-07T16:00:00+08:00" }],
    });
    await world.settle();
    expect((await link("GET", moved)).body).toMatchObject({
      keptUntil: "2026-04-06T16:00:00+08:00",
      shifts: [{ status: "confirmed", from: "2026-03-07T14:00:00+08:00" }],
    });
  });

  it("has another risk notice confirmed by the link, by its version", async () => {
    const need = await openNeed();
    const { body } = await signUp(need, yes(need));
    await world.settle();
    await patch(need, { riskNotice: "场地湿滑，请穿防滑鞋。" });
    await world.settle();
    const read = (await link("GET", body)).body;
    expect(read).toMatchObject({ status: "to-confirm", riskNotice: { text: "场地湿滑，请穿防滑鞋。" } });
    const { shiftId } = need.shifts[0] ?? {};
    expect((await link("PATCH", body, { shiftId, riskNoticeVersion: 1 })).body.code).toBe("risk-notice");
    const { version } = read.riskNotice;
    expect((await link("PATCH", body, { shiftId, riskNoticeVersion: version })).body.status).toBe(
      "confirmed",
    );
  });
});

describe("claiming", () => {
  const claim = (token: string, { signupId, secret }: { signupId: string; secret: string }, headers = {}) =>
    world.call("POST /v1/quick-signups/{signupId}/claim", {
      token,
      params: { signupId },
      headers: { "signup-secret": secret, ...headers },
    });

  it("moves the place to who signed in and has the link, without freeing it, and erases name and phone", async () => {
    const need = await openNeed({ positions: seats(1) });
    const phone = newPhone();
    const { body } = await signUp(need, yes(need, { phone }));
    const bea = await world.volunteer("bea");
    expect((await claim(bea, { ...body, secret: "qss_wrong" })).status).toBe(404);
    await world.settle();
    const key = { "idempotency-key": "claim-1" };
    const claimed = await claim(bea, body, key);
    expect(claimed.body).toMatchObject({
      status: "confirmed",
      shifts: [{ shiftId: need.shifts[0]?.shiftId }],
    });
    expect(claimed.body).not.toHaveProperty("quick");
    expect((await claim(bea, body, key)).body).toEqual(claimed.body);
    expect((await claim(bea, body)).body.code).toBe("wrong-state");
    const events = await world.settle();
    const withdrawn = events.find(({ name }) => name === "needs.SignupWithdrawn");
    expect(withdrawn).toMatchObject({ subject: body.signupId, data: { freed: undefined } });
    expect(events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["needs.SignupConfirmed", "needs.QuickContactErased"]),
    );
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
    const other = await openNeed();
    expect((await signUp(other, yes(other, { phone }))).status).toBe(201);
  });

  it("is judged by one's own gates and calendar", async () => {
    const need = await openNeed({ positions: seats(3) });
    const { body } = await signUp(need, yes(need));
    const young = await world.volunteer("young", { adultFrom: "2030-01-01", hasGuardian: true });
    expect((await claim(young, body)).body.code).toBe("too-young");
    const cy = await world.volunteer("cy");
    await need.signUp(cy, { shifts: [need.shifts[0]?.shiftId] });
    expect((await claim(cy, body)).body.code).toBe("already-signed-up");
    expect((await link("GET", body)).body.status).toBe("confirmed");
  });
});
