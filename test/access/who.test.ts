import { describe, expect, it } from "vitest";
import { manifests } from "#services/services.ts";
import { rolesIn } from "#shared/manifest/manifest.ts";
import { roles } from "#shared/values/role.ts";
import { mayCallByMatrix, rightsOf } from "./matrix.ts";

const routes = manifests.flatMap(({ name, routes }) =>
  Object.values(routes).map((route) => [`${name}: ${route.method} ${route.path}`, route] as const),
);

describe("the matrix's cells", () => {
  it.each([
    ["-", ""],
    ["- (totals only)", ""],
    ["R", "R"],
    ["C R U D own; R station", "C* R* U* D* R"],
    ["R own programme, contact masked", "R"],
    ["A1 station (not requester)", "A"],
    ["R; C (leads it once the station lead approves); join; leave", "R C"],
    ["C team (never own); R team", "C R"],
    ["R pulls about own data", "R*"],
    ["C R own; confirm, withdraw own", "C* R*"],
  ])("%s reads as %s", (cell, expected) => {
    expect(
      rightsOf(cell)
        .map(({ letter, own }) => (own ? `${letter}*` : letter))
        .join(" "),
    ).toBe(expected);
  });
});

describe("who may call a route, as its manifest says, equals the access matrix", () => {
  it.each(routes)("%s", (_name, route) => {
    const expected = mayCallByMatrix(route);
    if (expected.has("public")) expect(route.who.roles).toBe("everyone");
    else {
      expect(route.who.roles).not.toBe("everyone");
      expect([...rolesIn(route.who)].sort()).toEqual(roles.filter((role) => expected.has(role)).sort());
    }
  });
});
