import { describe, expect, it } from "vitest";
import type { NeedRow } from "#services/needs/needs/rows.ts";
import { withConfirmed } from "#services/needs/needs/rules/confirmed-words.ts";
import { redact } from "#services/needs/needs/rules/redact.ts";
import { needRow } from "#test/support/need-rows.ts";

const change = { by: "per_lead", at: "2026-03-03T01:00:00.000Z", correlationId: "cor" };
const texts = {
  title: "给三组12号补课",
  description: "四组7号的孩子。",
  riskNotice: "三组12号有狗",
  loosenReason: "三组12号的社工陪同",
};
const place = { kind: "onsite" as const, label: "某村三组12号" };
const need = (fields: Partial<NeedRow> = {}): NeedRow => {
  const row = needRow();
  const request = { ...row.request, ...texts, place };
  const riskNotice = { version: 3, text: texts.riskNotice };
  return { ...row, title: texts.title, place, placeVersion: 2, riskNotice, request, ...fields };
};

describe("redacting a need", () => {
  it.each([
    ["title", { title: "补课" }, { title: null }, { title: "（内容已删除）" }],
    ["description", { description: "数学" }, { description: null }, { description: "" }],
    ["riskNotice", { riskNotice: "有狗" }, { riskNotice: null }, { riskNotice: undefined }],
    ["loosenReason", { loosenReason: "陪同" }, { loosenReason: null }, { loosenReason: "（内容已删除）" }],
  ])("replaces the %s or takes it away, and no other text", (field, other, none, left) => {
    const before = need();
    expect(redact(before, other, change).request).toEqual({ ...before.request, ...other });
    expect(redact(before, none, change)).toMatchObject({
      request: { ...before.request, ...left },
      redactions: [{ by: "per_lead", at: change.at, fields: [field] }],
    });
  });

  it("replaces the label of the place or takes it away, in the next version of the place", () => {
    expect(redact(need(), { label: "村委会" }, change)).toMatchObject({
      placeVersion: 3,
      place: { kind: "onsite", label: "村委会" },
      request: { place: { kind: "onsite", label: "村委会" } },
    });
    const note = { place: { kind: "onsite", label: "（内容已删除）" }, atStation: false };
    expect(redact(need(), { label: null }, change)).toMatchObject(note);
    const online = { kind: "remote" as const, label: "某村三组12号" };
    expect(redact(need({ place: online }), { label: null }, change).place).toEqual({ kind: "remote" });
  });

  it("says nothing of a place that none was named for: they still meet at the station", () => {
    const atStation = need({ place: { kind: "onsite" }, atStation: true });
    expect(redact(atStation, { label: null }, change)).toMatchObject({ atStation: true, placeVersion: 2 });
  });

  it("leaves nothing of an old text on the row, and everything else as it was", () => {
    const before = need();
    const nothing = { title: null, description: null, riskNotice: null, loosenReason: null, label: null };
    const after = redact(before, nothing, change);
    expect(JSON.stringify(after)).not.toContain("三组12号");
    const { status, positions, shifts, kind } = before;
    expect(after).toMatchObject({ status, positions, shifts, kind, version: before.version + 1, change });
    expect(after.title).toBe("（内容已删除）");
    expect(after.riskNotice.version).toBe(4);
  });

  it("keeps every earlier redaction, each with its fields", () => {
    const once = redact(need(), { title: null, label: null }, change);
    const twice = redact(once, { description: "数学" }, { ...change, by: "per_county" });
    expect(twice.redactions).toEqual([
      { by: "per_lead", at: change.at, fields: ["title", "label"] },
      { by: "per_county", at: change.at, fields: ["description"] },
    ]);
  });
});

describe("words that the author of a need confirmed", () => {
  const unconfirmed = need();
  const confirmations = ({ confirmed }: NeedRow) => confirmed?.map(({ words, by }) => `${words} ${by}`);

  it("are kept while they stand in its texts, with who confirmed them", () => {
    const confirmed = withConfirmed({ ...unconfirmed, change }, ["三组12号", "四组7号", "五组9号"]);
    expect({ ...confirmed, confirmed: undefined }).toEqual({ ...unconfirmed, change, confirmed: undefined });
    expect(confirmations(confirmed)).toEqual(["三组12号 per_lead", "四组7号 per_lead"]);
    const redacted = redact(confirmed, { description: "数学", confirmedWords: ["三组12号"] }, change);
    expect(confirmations(redacted)).toEqual(["三组12号 per_lead"]);
  });

  it("are nothing where none was confirmed", () => {
    expect(withConfirmed(unconfirmed)).toEqual(unconfirmed);
    expect(withConfirmed(unconfirmed).confirmed).toBeUndefined();
  });
});
