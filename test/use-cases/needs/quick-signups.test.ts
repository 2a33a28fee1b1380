import { beforeAll, describe, expect, it } from "vitest";
import { contactSchema } from "#shared/published/cards/contact-card.ts";
import { createQuickWorld, type QuickWorld } from "#test/support/quick-signups.ts";

let world: QuickWorld;
beforeAll(async () => {
  world = await createQuickWorld();
});

describe("signing up by name and phone alone", () => {
  it("takes a place like every other, seals name and phone, and gives a secret of which a hash is stored", async () => {
    const need = await world.openQuickNeed();
    await world.settle();
    const body = world.yes(need);
    const { status, body: answer } = await world.signUp(need, body);
    expect(status).toBe(201);
    expect(Object.keys(answer)).toEqual(["signupId", "secret"]);
    expect((await world.settle()).map(({ name, subject }) => [name, subject])).toEqual(
      expect.arrayContaining([
        ["needs.SignupConfirmed", answer.signupId],
        ["needs.QuickSignedUp", answer.signupId],
      ]),
    );
    const contact = await world.contactOf(answer.signupId);
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
    const need = await world.openQuickNeed();
    const { body } = await world.signUp(need, world.yes(need));
    const read = await world.link("GET", body);
    expect(read.body).toMatchObject({
      status: "confirmed",
      title: "周末课业辅导",
      maskedName: "演**",
      exactPlace: { label: "三塘镇中学" },
      keptUntil: "2026-04-06T11:00:00+08:00",
      shifts: [{ shiftId: need.shifts[0]?.shiftId, status: "confirmed" }],
    });
    for (const method of ["GET", "DELETE"])
      expect((await world.link(method, { ...body, secret: "qss_wrong" })).status).toBe(404);
    const without = await world.call("GET /v1/quick-signups/{signupId}", {
      params: { signupId: body.signupId },
    });
    expect(without.status).toBe(404);
    const registered = await need.signUp(await world.volunteer("ana"), { shifts: [need.shifts[0]?.shiftId] });
    const otherwise = { signupId: registered.body.signupId, secret: "" };
    expect([registered.status, (await world.link("GET", otherwise)).status]).toEqual([201, 404]);
  });

  it("is there for what asks for adults and for what is met on site alone", async () => {
    const quickOf = async (more: object, token?: string) => {
      const need = await world.openQuickNeed(more);
      const { positions } = await need.read(token);
      return { need, quick: positions[0].quick === true };
    };
    expect((await quickOf({})).quick).toBe(true);
    expect((await quickOf({ positions: world.seats(1, { twoAdults: true }) })).quick).toBe(true);
    for (const more of [
      { positions: world.seats(1, { training: ["child-protection"] }) },
      { positions: world.seats(1, { insurance: true }) },
      { positions: world.seats(1, { gender: "female" }) },
      { positions: world.seats(1, { languages: ["zh-CN"] }) },
      { positions: [{ skills: ["tutoring"], headcount: 1, gates: { adult: true } }] },
      { place: { kind: "remote" } },
      { minorsInvolved: true },
    ]) {
      const { need, quick } = await quickOf(more);
      expect([more, quick]).toEqual([more, false]);
      const refused = await world.signUp(need, world.yes(need));
      expect([refused.status, refused.body.code]).toEqual([409, "not-quick"]);
    }
  });

  it("refuses other versions of the notices, a minor, a long name, and a phone that is none", async () => {
    const need = await world.openQuickNeed();
    const from = world.address();
    expect((await world.signUp(need, world.yes(need, { consentVersion: "2020-01" }), from)).body.code).toBe(
      "consent-notice",
    );
    expect((await world.signUp(need, world.yes(need, { riskNoticeVersion: 7 }), from)).body.code).toBe(
      "risk-notice",
    );
    expect((await world.signUp(need, world.yes(need, { shiftId: "shf_none" }), from)).body.code).toBe(
      "no-such-shift",
    );
    for (const wrong of [
      { adult: false },
      { name: "王".repeat(5_000) },
      { name: "" },
      { phone: "12345" },
      { phone: "<b>1</b>" },
    ]) {
      const { status, body } = await world.signUp(need, world.yes(need, wrong), from);
      expect([status, body.errors[0].pointer]).toEqual([400, `/${Object.keys(wrong)[0]}`]);
    }
    // A name is a name: it is sealed as it was typed, and every page shows it as text.
    expect(
      (await world.signUp(need, world.yes(need, { name: "<img src=x onerror=alert(1)>" }), from)).status,
    ).toBe(201);
    await world.call("POST /v1/needs/{needId}/cancel", { token: world.worker, params: need.params });
    expect((await world.signUp(need, world.yes(need), from)).body.code).toBe("closed");
  });
});

describe("one phone", () => {
  it("has one place at a time, wherever, and whoever types it again learns no more and gets no secret", async () => {
    const [need, other] = [await world.openQuickNeed(), await world.openQuickNeed()];
    const phone = world.newPhone();
    const { body } = await world.signUp(need, world.yes(need, { phone }));
    for (const again of [
      await world.signUp(need, world.yes(need, { phone })),
      await world.signUp(need, world.yes(need, { phone, shiftId: need.shifts[1]?.shiftId })),
      await world.signUp(other, world.yes(other, { phone })),
    ]) {
      expect([again.status, again.body.code]).toEqual([409, "phone-has-place"]);
      expect(JSON.stringify(again.body)).not.toMatch(/qss_|sgn_/);
    }
    expect((await world.link("DELETE", body)).body.status).toBe("withdrawn");
    expect((await world.signUp(other, world.yes(other, { phone }))).status).toBe(201);
  });

  it("at once for two needs gets one place; two at once for the last place, one of them", async () => {
    const [need, other] = [
      await world.openQuickNeed(),
      await world.openQuickNeed({ positions: world.seats(1) }),
    ];
    const phone = world.newPhone();
    const both = await Promise.all([
      world.signUp(need, world.yes(need, { phone })),
      world.signUp(other, world.yes(other, { phone })),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe("phone-has-place");

    const last = await world.openQuickNeed({ positions: world.seats(1) });
    const race = await Promise.all([
      world.signUp(last, world.yes(last)),
      world.signUp(last, world.yes(last)),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(race.find(({ status }) => status === 409)?.body.code).toBe("full");
    for (const { needId } of [need, other, last]) {
      const { board, expected } = await world.ledger(needId);
      expect(board).toEqual(expected);
    }
  });

  it("gets the same answer to the same call, and another one to that of somebody else", async () => {
    const need = await world.openQuickNeed();
    const body = world.yes(need);
    const headers = { ...world.address(), "idempotency-key": "6f1b0d5a-93c1-4a57-8a53-1d2f7c9e4b60" };
    const first = await world.signUp(need, body, headers);
    const second = await world.signUp(need, body, headers);
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect((await world.link("GET", second.body)).status).toBe(200);
    const stranger = await world.signUp(need, body, { ...headers, ...world.address() });
    expect(stranger.body.code).toBe("phone-has-place");
    expect((await world.signUp(need, { ...body, name: "演示 别人" }, headers)).status).toBe(422);
  });

  it("signs up three times a day; an address tries thirty times an hour", async () => {
    const need = await world.openQuickNeed();
    const phone = world.newPhone();
    for (let times = 1; times <= 3; times += 1)
      await world.link("DELETE", (await world.signUp(need, world.yes(need, { phone }))).body);
    const refused = await world.signUp(need, world.yes(need, { phone }));
    expect([refused.status, refused.body.limit.name]).toEqual([429, "quick-signups-of-phone"]);
    const from = world.address();
    const body = world.yes(need, { riskNoticeVersion: 9 });
    const tries = await Promise.all(Array.from({ length: 31 }, () => world.signUp(need, body, from)));
    expect(tries.filter(({ status }) => status === 429).map((one) => one.body.limit.name)).toEqual([
      "quick-signups-of-address",
    ]);
  });
});
