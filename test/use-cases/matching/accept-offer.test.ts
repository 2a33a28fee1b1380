import { beforeAll, describe, expect, it } from "vitest";
import { composeMatching } from "#services/matching/main.ts";
import { manifest } from "#services/matching/manifest.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import { caller, personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";

let world: NeedsWorld;
let matching: ReturnType<typeof composeMatching>;
let ask: ReturnType<typeof caller>;

const deliver = async (events: readonly DomainEvent[]) => {
  for (const event of events) {
    const name = manifest.subscriptions?.find((each) => each.event === event.name)?.consumer ?? "";
    await matching.consumers?.[name]?.(event);
  }
};
/** What needs published reaches matching. */
const settle = async () => deliver(await world.settle());

const profile = {
  status: "active",
  division: "430422103",
  travelRadiusKm: 10,
  weeklyHoursCap: 40,
  availability: [],
  daysOff: [],
  skills: ["tutoring"],
  languages: ["zh-CN"],
  vehicle: false,
  hasGuardian: false,
  checks: [],
};
/** An invented volunteer whom matching knows, too. */
const person = async (subject: string) => {
  const token = await world.volunteer(subject);
  const { volunteerId } = personOf(world.ids, subject);
  await deliver([
    {
      eventId: subject,
      name: "volunteers.VolunteerRegistered",
      at: world.clock().toISOString(),
      subject: volunteerId,
      version: 1,
      correlationId: "c",
      data: profile,
    },
  ]);
  return { token, volunteerId, subject };
};
const openNeed = async (headcount: number, more: Record<string, unknown> = {}) => {
  const need = await world.openNeed({
    positions: [{ skills: ["tutoring"], headcount, gates: { adult: true } }],
    ...more,
  });
  await settle();
  return need;
};
type Need = Awaited<ReturnType<typeof openNeed>>;
const offersTo = async (
  { params, positionId }: Need,
  people: readonly { readonly volunteerId: string }[],
) => {
  const body = { positionId, volunteerIds: people.map(({ volunteerId }) => volunteerId) };
  return (await ask("POST /v1/needs/{needId}/offers", { token: world.worker, params, body })).body;
};
const accept = (token: string, offerId: string, { riskNotice }: Need, more: object = {}) =>
  world.call("POST /v1/offers/{offerId}/accept", {
    token,
    params: { offerId },
    body: { riskNoticeVersion: riskNotice.version, ...more },
  });
const statuses = async ({ params }: Need): Promise<string[]> => {
  const { body } = await ask("GET /v1/needs/{needId}/offers", { token: world.worker, params });
  return body.items.map(({ status }: { status: string }) => status);
};

beforeAll(async () => {
  world = await createNeedsWorld();
  matching = composeMatching(world.platform);
  ask = caller(matching.api);
});

describe("accepting an offer", () => {
  it("is a sign-up by one tap, as often as one taps, and closes the offer", async () => {
    const [ana, bea] = [await person("ana"), await person("bea")];
    const need = await openNeed(2);
    const [offer] = (await offersTo(need, [ana])).items;
    expect((await accept(bea.token, offer.offerId, need)).status).toBe(404);
    expect((await accept(ana.token, offer.offerId, need, { riskNoticeVersion: 0 })).body.code).toBe(
      "risk-notice",
    );
    const first = await accept(ana.token, offer.offerId, need);
    expect(first).toMatchObject({ status: 201, body: { status: "confirmed", positionId: need.positionId } });
    expect((await accept(ana.token, offer.offerId, need)).body).toEqual(first.body);
    await settle();
    expect(await statuses(need)).toEqual(["accepted"]);
    expect((await accept(ana.token, offer.offerId, need)).body).toEqual(first.body);
    await need.withdraw(ana.token, first.body.signupId);
    expect((await accept(ana.token, offer.offerId, need)).body.code).toBe("offer-over");
  });

  it("stands where the offer was declined or taken back before the signup is known here", async () => {
    const people = [await person("jan"), await person("kim"), await person("leo")];
    const need = await openNeed(3);
    const { items } = await offersTo(need, people);
    const [declined, takenBack, before] = items.map(({ offerId }: { offerId: string }) => offerId);
    const [jan, kim, leo] = people.map(({ token }) => token) as [string, string, string];
    const decline = (token: string, offerId: string) =>
      ask("POST /v1/offers/{offerId}/decline", { token, params: { offerId }, body: { reason: "no-time" } });
    await decline(leo, before);
    world.clock.advanceMinutes(1);
    await accept(jan, declined, need);
    await accept(kim, takenBack, need);
    await need.signUp(leo);
    world.clock.advanceMinutes(1);
    expect((await decline(jan, declined)).status).toBe(200);
    await ask("DELETE /v1/offers/{offerId}", { token: world.worker, params: { offerId: takenBack } });
    await settle();
    expect((await statuses(need)).sort()).toEqual(["accepted", "accepted", "declined"]);
  });

  it("is refused once it was declined, taken back, or its time is over", async () => {
    const people = [await person("dan"), await person("eve"), await person("fay")];
    const need = await openNeed(2);
    const { items } = await offersTo(need, people);
    const [declined, takenBack, late] = items.map(({ offerId }: { offerId: string }) => offerId);
    const [dan, eve, fay] = people.map(({ token }) => token) as [string, string, string];
    const decline = { token: dan, params: { offerId: declined }, body: { reason: "too-far" } };
    expect((await ask("POST /v1/offers/{offerId}/decline", decline)).status).toBe(200);
    await ask("DELETE /v1/offers/{offerId}", { token: world.worker, params: { offerId: takenBack } });
    expect((await accept(dan, declined, need)).body.code).toBe("offer-over");
    expect((await accept(eve, takenBack, need)).body.code).toBe("offer-over");
    world.clock.advanceMinutes(12 * 60);
    expect((await accept(fay, late, need)).body.code).toBe("offer-over");
    expect((await ask("GET /v1/me/offers", { token: fay })).body.items).toMatchObject([
      { status: "expired" },
    ]);
  });

  it("takes no time that was moved since, and a turn where the places are gone", async () => {
    const [gus, hal, ida] = [await person("gus"), await person("hal"), await person("ida")];
    const need = await openNeed(1);
    const { items } = await offersTo(need, [gus, hal]);
    expect((await need.signUp(ida.token)).status).toBe(201);
    const waiting = await accept(gus.token, items[0].offerId, need);
    expect(waiting).toMatchObject({ status: 201, body: { status: "waitlisted" } });
    await settle();
    expect((await statuses(need)).sort()).toEqual(["accepted", "open"]);
    await world.call("PATCH /v1/needs/{needId}", {
      token: world.worker,
      params: need.params,
      body: {
        windows: [{ kind: "once", from: "2026-03-07T13:00:00+08:00", to: "2026-03-07T15:00:00+08:00" }],
      },
    });
    expect((await accept(hal.token, items[1].offerId, need)).body.code).toBe("offer-over");
    await settle();
    expect((await statuses(need)).sort()).toEqual(["accepted", "withdrawn"]);
  });

  it("by all who were asked, while 190 others sign up at once, fills exactly the places", async () => {
    const places = 5;
    const asked = await Promise.all(Array.from({ length: places + 1 }, (_, at) => person(`asked-${at}`)));
    const others = await Promise.all(Array.from({ length: 190 }, (_, at) => world.volunteer(`other-${at}`)));
    const need = await openNeed(places);
    const { items, notAsked } = await offersTo(need, asked);
    expect([items.length, notAsked]).toEqual([places + 1, []]);
    const offerTo = new Map<string, string>(
      items.map((offer: { volunteerId: string; offerId: string }) => [offer.volunteerId, offer.offerId]),
    );
    const answers = await Promise.all([
      ...asked.map(({ token, volunteerId }) => accept(token, offerTo.get(volunteerId) ?? "", need)),
      ...others.map((token) => need.signUp(token)),
    ]);
    expect(answers.filter(({ status = 0 }) => status >= 500 && status !== 503)).toEqual([]);
    // Whoever met too many others at once tries again, as a page does.
    for (const [at, { status }] of answers.entries()) {
      const one = asked[at];
      if (status === 503 && one) await accept(one.token, offerTo.get(one.volunteerId) ?? "", need);
    }
    const held = (await need.signups()).filter(({ status }: { status: string }) => status === "confirmed");
    expect(held).toHaveLength(places);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
    await settle();
    expect(await statuses(need)).toEqual(Array.from({ length: places + 1 }, () => "accepted"));
  }, 60_000);
});
