import { expect, it } from "vitest";
import { postsOf } from "#services/web/features/network/model/posts.ts";

const held = (role: "station_lead" | "auditor", division: string | null, personId: string) => ({
  personId,
  role,
  county: "430422",
  division,
  operatorId: null,
  since: "2026-03-02T01:00:00.000Z",
  label: null,
});

it("posts are those of every station, vacant ones too, those held elsewhere, and one for a role without a station", () => {
  const appointments = [
    held("station_lead", "430422103", "per_1"),
    held("station_lead", "430422999", "per_2"),
    held("auditor", null, "per_3"),
  ];
  const posts = postsOf(
    ["station_lead", "auditor"],
    ["430422103", "430422104"],
    appointments,
    (role) => role === "station_lead",
  );
  expect(
    posts.map(({ role, division, holders }) => [role, division, holders.map(({ personId }) => personId)]),
  ).toEqual([
    ["station_lead", "430422103", ["per_1"]],
    ["station_lead", "430422104", []],
    ["station_lead", "430422999", ["per_2"]],
    ["auditor", null, ["per_3"]],
  ]);
});
