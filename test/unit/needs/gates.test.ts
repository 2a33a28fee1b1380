import { describe, expect, it } from "vitest";
import { effectiveGates } from "#services/needs/needs/rules/effective-gates.ts";
import { loosenedCodes } from "#services/needs/needs/rules/loosening.ts";
import type { RequestedGates } from "#services/needs/needs/schemas.ts";
import { type NeedKind, needKinds } from "#shared/vocabulary/need-kinds.ts";
import { needKind } from "#shared/vocabulary/vocabulary.ts";
import { noGates } from "#test/support/gates.ts";

/** What a new need of one position lets go. */
const loosenedGates = (
  { code }: Pick<NeedKind, "code">,
  minorsInvolved: boolean,
  gates: RequestedGates | undefined,
) =>
  loosenedCodes(
    {
      kind: code as (typeof needKinds)[number]["code"],
      minorsInvolved,
      division: "430422103",
      title: "",
      description: "",
      windows: [],
      positions: [{ positionId: "pos_1", skills: [], headcount: 1, gates }],
    },
    undefined,
  ).map((name) => name.replace("pos_1:", ""));

describe("the gates of a position", () => {
  it("are its kind's defaults where nothing is asked, and loosen none", () => {
    expect(effectiveGates(needKind("child-tutoring"), true, undefined)).toEqual({
      adult: true,
      minimumAge: 14,
      backgroundCheck: true,
      twoAdults: true,
      insurance: false,
      training: ["child-protection"],
      credential: [],
      languages: [],
      vehicle: false,
    });
    expect(effectiveGates(needKind("goods-handling"), false, {})).toMatchObject({
      adult: false,
      minimumAge: 16,
    });
    for (const kind of needKinds.filter(({ code }) => code !== "other"))
      for (const minors of [true, false]) expect(loosenedGates(kind, minors, undefined)).toEqual([]);
  });

  it("keep a default where the request leaves its field undefined", () => {
    expect(effectiveGates(needKind("errands"), false, { adult: undefined })).toMatchObject({ adult: true });
    expect(loosenedGates(needKind("errands"), false, { adult: undefined })).toEqual([]);
  });

  it("follow the defaults that apply only if a minor is involved", () => {
    expect(effectiveGates(needKind("other"), true, undefined)).toMatchObject({ insurance: true });
    expect(effectiveGates(needKind("other"), false, undefined)).toMatchObject({ insurance: false });
  });

  it("are tightened freely", () => {
    const requested = {
      vehicle: true,
      languages: ["csl" as const],
      training: ["receipt-rules" as const, "lifting-safety" as const],
    };
    expect(loosenedGates(needKind("errands"), false, requested)).toEqual([]);
    expect(effectiveGates(needKind("errands"), false, requested)).toMatchObject({
      ...requested,
      adult: true,
      insurance: true,
    });
  });

  it("name each default that is switched off or left out", () => {
    const requested = { adult: false, twoAdults: false, credential: [], insurance: false };
    expect(loosenedGates(needKind("home-repair"), false, requested)).toEqual([
      "adult",
      "twoAdults",
      "insurance",
      "credential:electrical-repair",
    ]);
  });

  it("of kind other are settled by asking for at least one, and all off but that; unsettled without", () => {
    const other = needKind("other");
    for (const settled of [{ adult: true }, { gender: "female" as const }, { languages: ["csl" as const] }])
      expect(loosenedGates(other, false, settled)).toEqual([]);
    for (const unsettled of [{}, { adult: false }, { languages: [] }, { gender: undefined }])
      expect(loosenedGates(other, false, unsettled)).toEqual(["gates"]);
    expect(loosenedGates(other, true, { adult: true })).toEqual(["gates"]);
    expect(loosenedGates(other, false, undefined)).toEqual(["gates"]);
    expect(effectiveGates(other, false, { vehicle: true })).toEqual({ ...noGates, vehicle: true });
    expect(effectiveGates(other, false, undefined)).toMatchObject({ adult: true });
  });

  it("hold a background check and two adults wherever a minor is involved", () => {
    for (const kind of needKinds)
      for (const requested of [undefined, {}, { backgroundCheck: false, twoAdults: false }]) {
        const gates = effectiveGates(kind, true, requested);
        expect(gates.backgroundCheck && gates.twoAdults, kind.code).toBe(true);
      }
  });
});
