import { describe, expect, it } from "vitest";
import { loosenedCodes } from "#services/needs/needs/rules/loosening.ts";
import { needsRelease } from "#services/web/features/station-work/model/gates.ts";
import { groupedKinds } from "#services/web/features/station-work/model/kind-groups.ts";
import { draftOf, needOf, startsOf } from "#services/web/features/station-work/model/need-draft.ts";
import type { CreateNeed, NeedKind } from "#services/web/shared/api/types.ts";
import { needKinds } from "#shared/vocabulary/need-kinds.ts";
import { needRow } from "#test/support/need-rows.ts";

const request: CreateNeed = {
  kind: "elder-visit",
  projectId: "prj_01h2xcejqtf2nbrexx3vqjhp41",
  division: "430422103",
  place: { kind: "onsite", lat: 26.9, lon: 112.4, label: "敬老院门口" },
  title: "陪老人聊天",
  description: "每周一次。",
  positions: [
    {
      positionId: "pos_1",
      skills: ["elder-companionship"],
      headcount: 2,
      gates: { adult: true, vehicle: true },
    },
    { positionId: "pos_2", skills: [], headcount: 1 },
  ],
  windows: [
    {
      kind: "weekly",
      day: "saturday",
      from: "09:00",
      to: "11:00",
      start: "2026-03-07",
      end: "2026-03-28",
      except: ["2026-03-14"],
    },
    { kind: "once", from: "2026-03-10T22:00:00+08:00", to: "2026-03-11T06:00:00+08:00" },
  ],
  signupDeadline: "2026-03-05",
  minorsInvolved: true,
  riskNotice: "老人听力不好。",
  loosenReason: "站里统一投保。",
};

describe("the form that changes a need", () => {
  it("holds the request as it was posted, also where a gate is named that the kind has anyway", () => {
    expect(needOf(draftOf(request))).toEqual(request);
  });

  it("sends no place of meeting for the station, and one that was typed for elsewhere and online", () => {
    const draft = draftOf(request);
    const placeFor = (way: object) => needOf({ ...draft, ...way }).place;
    expect(placeFor({ elsewhere: false })).toEqual({ kind: "onsite", lat: 26.9, lon: 112.4 });
    expect(placeFor({ elsewhere: false, point: {} })).toBeUndefined();
    expect(placeFor({ elsewhere: true, label: "村委会" })?.label).toBe("村委会");
    expect(placeFor({ elsewhere: false, remote: true, label: "会议 123" })).toMatchObject({
      kind: "remote",
      label: "会议 123",
    });
  });

  it("leaves out only days of the series, also after its days were changed", () => {
    const draft = draftOf(request);
    const [series] = draft.windows;
    if (!series) throw new Error("the request has a series");
    series.except.push("2026-03-28");
    series.until = "2026-03-21";
    expect(needOf(draft).windows[0]).toMatchObject({ end: "2026-03-21", except: ["2026-03-14"] });
    series.day = "2026-03-08";
    expect(needOf(draft).windows[0]).not.toHaveProperty("except");
  });

  it("leaves out what was not posted", () => {
    const { division, title, description, windows } = request;
    const short: CreateNeed = {
      division,
      title,
      description,
      windows,
      positions: [{ positionId: "pos_1", skills: [], headcount: 1 }],
    };
    expect(needOf(draftOf(short))).toEqual({ ...short, kind: "other" });
  });

  it("keeps a need of kind other without gates apart from one whose gates are unsettled", () => {
    const gatesOf = (position: CreateNeed["positions"][number]) =>
      draftOf({ ...request, kind: "other", positions: [position] }).positions[0]?.gates;
    expect(gatesOf({ skills: [], headcount: 1, gates: {} })).toEqual({ adult: false });
    expect(gatesOf({ skills: [], headcount: 1 })).toEqual({});
  });

  it.each([
    ["2026-03-05", "2026-03-05"],
    ["2026-03-05T16:00:00.000Z", "2026-03-05"],
    ["2026-03-05T18:00:00+08:00", "2026-03-05"],
  ])("shows the deadline %s as the day %s", (signupDeadline, day) => {
    expect(draftOf({ ...request, signupDeadline }).deadline).toBe(day);
  });
});

describe("what is shown before a need is sent", () => {
  it("its windows come to these dates, in order, each once, without those left out", () => {
    const { windows } = draftOf(request);
    expect(startsOf(windows)).toEqual([
      "2026-03-07T01:00:00.000Z",
      "2026-03-10T14:00:00.000Z",
      "2026-03-21T01:00:00.000Z",
      "2026-03-28T01:00:00.000Z",
    ]);
    expect(startsOf([...windows, ...windows])).toHaveLength(4);
    const days = {
      kind: "once" as const,
      from: "2026-03-01T08:00:00+08:00",
      to: "2026-03-03T08:00:00+08:00",
    };
    expect(startsOf(draftOf({ ...request, windows: [days] }).windows)).toEqual(["2026-03-01T00:00:00.000Z"]);
    const [series] = windows;
    expect(startsOf(series ? [{ ...series, day: "" }] : [])).toEqual([]);
  });

  it.each<[string, boolean, object[]]>([
    ["elder-visit", false, [{}]],
    ["elder-visit", false, [{}, { insurance: false }]],
    ["elder-visit", false, [{ training: ["lifting-safety"] }]],
    ["elder-visit", false, [{ training: ["elder-service-basics", "lifting-safety"], vehicle: true }]],
    ["counselling", true, [{ backgroundCheck: false }]],
    ["community-event", false, [{ training: [] }]],
    ["other", false, [{ adult: true }]],
    ["other", false, [{ adult: true }, {}]],
    ["other", false, [{ adult: false, training: [] }]],
    ["other", true, [{ adult: true }]],
  ])("whether %s (minors: %s) with %j goes to the lead is what the rules say", (code, minors, gates) => {
    const kind = needKinds.find((one) => one.code === code) as NeedKind | undefined;
    const positions = gates.map((one, at) => ({
      positionId: `pos_${at}`,
      skills: [],
      headcount: 1,
      gates: one,
    }));
    const codes = loosenedCodes(
      { ...needRow().request, kind: code as "other", minorsInvolved: minors, positions },
      undefined,
    );
    expect(needsRelease(code === "other" ? undefined : kind, minors, positions)).toBe(codes.length > 0);
  });

  it("every kind stands in one group, and other beside them", () => {
    const shown = groupedKinds(needKinds as unknown as readonly NeedKind[]);
    expect(shown.map(({ name }) => name)).not.toContain("more");
    expect(shown.flatMap(({ kinds }) => kinds.map(({ code }) => code)).sort()).toEqual(
      needKinds
        .map(({ code }) => code as string)
        .filter((code) => code !== "other")
        .sort(),
    );
    const unknown = { ...needKinds[0], code: "new-kind" } as unknown as NeedKind;
    expect(groupedKinds([unknown])).toEqual([{ name: "more", kinds: [unknown] }]);
  });
});
