import { describe, expect, it } from "vitest";
import { eventually, runningStack } from "#test/support/api.ts";
import { demoNeedOf, type ListedNeed } from "#test/support/demo-needs.ts";
import { aRegistration } from "#test/support/requests.ts";

const api = runningStack();

describe.each([
  { county: "430422", persona: "volunteer-8901", phone: "+8613800138901" },
  { county: "430103", persona: "volunteer-8902", phone: "+8613800138902" },
])(
  "an adult who has just registered, with no skill and no check, in $county",
  ({ county, persona, phone }) => {
    const newcomer = api.as(persona);
    const signUp = async ({ needId }: ListedNeed) => {
      const { positions, riskNotice } = (await api.guest(`GET /v1/needs/${needId}`)).body;
      return newcomer(`POST /v1/needs/${needId}/signups`, {
        positionId: positions[0].positionId,
        shifts: "available",
        riskNoticeVersion: riskNotice.version,
      });
    };
    const own = async ({ needId }: ListedNeed) =>
      (await newcomer("GET /v1/volunteers/me/signups")).body.items.find(
        (signup: { needId: string }) => signup.needId === needId,
      );

    it("gets a place at once where the briefing is on site, one to complete where the training is before the first shift, and none where the check is before sign-up", async () => {
      const market = await demoNeedOf(api, county, "community-event");
      const goods = await demoNeedOf(api, county, "goods-handling");
      const children = await demoNeedOf(api, county, "child-tutoring");
      const home = { division: goods.division };
      const registered = await newcomer("POST /v1/volunteers", aRegistration({ phone, home, skills: [] }));
      expect(registered.status, JSON.stringify(registered.body)).toBe(201);
      const { volunteerId } = registered.body;

      const taken = await signUp(market);
      expect([taken.status, taken.body.status], JSON.stringify(taken.body)).toEqual([201, "confirmed"]);

      const kept = await signUp(goods);
      expect([kept.status, kept.body.status], JSON.stringify(kept.body)).toEqual([201, "to-complete"]);
      const { body: seen } = await api.as(`worker-${goods.division}`)(
        `GET /v1/needs/${goods.needId}/signups`,
      );
      const toDo = seen.items.find((signup: { volunteerId: string }) => signup.volunteerId === volunteerId);
      expect(toDo.shifts[0]).toMatchObject({ status: "to-complete", gates: ["training:lifting-safety"] });

      const refused = await signUp(children);
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ code: "not-qualified" });
      expect(refused.body.gates).toContain("background-check");

      const until = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
      const recorded = await api.as(`lead-${goods.division}`)(
        `PUT /v1/volunteers/${volunteerId}/checks/lifting-safety`,
        { validUntil: until },
      );
      expect(recorded.status, JSON.stringify(recorded.body)).toBeLessThan(300);
      const confirmed = await eventually(
        () => own(goods),
        (signup) => signup.status === "confirmed",
      );
      expect(confirmed.shifts[0]).not.toHaveProperty("gates");
    });
  },
);
