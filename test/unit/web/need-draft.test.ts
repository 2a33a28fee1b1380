import { describe, expect, it } from "vitest";
import { draftOf, needOf } from "#services/web/features/station-work/model/need-draft.ts";
import type { CreateNeed } from "#services/web/shared/api/types.ts";

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
