import { beforeAll, describe, expect, it } from "vitest";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { volunteerViews } from "#shared/volunteer-views/volunteer-views.ts";
import { caller, tokenOf } from "#test/support/call-api.ts";
import { putCounties } from "#test/support/network-cards.ts";
import { registration } from "#test/support/registration.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

let call: ReturnType<typeof caller>;
beforeAll(async () => {
  const { platform } = await createTestPlatform([manifest.table, { name: "network" }]);
  await putCounties(platform);
  call = caller(composeVolunteers(platform).api);
  await call("POST /v1/volunteers", { token: tokenOf("seen"), body: registration });
});

interface Item {
  audience: string[];
  purpose: string;
  condition: string;
  holdsNow: boolean;
  fields: { field: string; description: string }[];
}
const visibility = async (language = "en") => {
  const headers = { "accept-language": language };
  const { body } = await call("GET /v1/volunteers/me/visibility", { token: tokenOf("seen"), headers });
  return body.items as Item[];
};
const naming = (items: Item[], audience: string) =>
  items.filter(
    (item) => item.audience.includes(audience) && item.fields.some(({ field }) => field === "name"),
  );

describe("who sees what of a volunteer", () => {
  it("is every field of every schema that serves it, each once, and described", async () => {
    const items = await visibility();
    for (const { purpose, schema } of volunteerViews) {
      const listed = items.filter((item) => item.purpose === purpose.en).flatMap(({ fields }) => fields);
      expect(listed.map(({ field }) => field).sort()).toEqual(Object.keys(schema().shape).sort());
    }
    for (const { field, description } of items.flatMap(({ fields }) => fields))
      expect(description).not.toBe(field);
    for (const { field, description } of (await visibility("zh-CN")).flatMap(({ fields }) => fields))
      expect(description, field).toMatch(/\p{Script=Han}/u);
  });

  it("says by the consents that stand whether name and phone show, apart from the rest", async () => {
    const before = naming(await visibility(), "ngo_manager");
    expect(before.map(({ holdsNow }) => holdsNow)).toEqual([true, false]);
    expect(before[0]?.fields.map(({ field }) => field)).toEqual(["name", "phone"]);
    expect(before[1]?.fields.map(({ field }) => field)).toEqual(["name"]);
    const body = { consents: { shareWithOperator: false, thankByName: true } };
    await call("PATCH /v1/volunteers/me", { token: tokenOf("seen"), body });
    const after = naming(await visibility(), "ngo_manager");
    expect(after.map(({ holdsNow }) => holdsNow)).toEqual([false, true]);
  });

  it("shows no team's leader anything of somebody in no team", async () => {
    const body = { consents: { shareWithOperator: false, shareWithTeamLeader: true } };
    await call("PATCH /v1/volunteers/me", { token: tokenOf("seen"), body });
    expect(naming(await visibility(), "team_leader").map(({ holdsNow }) => holdsNow)).toEqual([false]);
  });

  it("is for registered volunteers", async () => {
    expect((await call("GET /v1/volunteers/me/visibility", { token: tokenOf("nobody") })).status).toBe(403);
  });
});
