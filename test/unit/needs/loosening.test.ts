import { describe, expect, it } from "vitest";
import type { NeedRow, Release, Terms } from "#services/needs/needs/rows.ts";
import {
  isTakenBack,
  lacksRelease,
  loosenedCodes,
  needsReason,
  releaseAfter,
  released,
  requestedTerms,
  sentBack,
  statusUnreleased,
  termsInForce,
  termsUntilRelease,
} from "#services/needs/needs/rules/loosening.ts";
import type { RequestedGates } from "#services/needs/needs/schemas.ts";
import type { Gates } from "#shared/eligibility/gates.ts";
import { noGates } from "#test/support/gates.ts";
import { needRow, position } from "#test/support/need-rows.ts";

type Request = NeedRow["request"];
const asking = (positionId: string, gates: RequestedGates = {}) => ({
  positionId,
  skills: [],
  headcount: 1,
  gates,
});
/** Asks for one position of policy help, whose defaults are adults and `policy-training`. */
const request = (fields: Partial<Request> = {}): Request => ({
  ...needRow().request,
  kind: "policy-help",
  positions: [asking("pos_1")],
  ...fields,
});

const policyGates: Gates = { ...noGates, adult: true, training: ["policy-training"] };
const at = (positionId: string, fields: Partial<Gates> = {}) => ({
  positionId,
  gates: { ...policyGates, ...fields },
});
/** The terms of that request. */
const terms = (fields: Partial<Terms> = {}): Terms => ({
  kind: "policy-help",
  minorsInvolved: false,
  listing: "public",
  positions: [at("pos_1")],
  ...fields,
});

describe("the terms that a request asks for", () => {
  it("are those of its kind, with the gates of each position", () => {
    const positions = [asking("pos_1"), asking("pos_2", { insurance: true })];
    expect(requestedTerms(request({ positions }))).toEqual(
      terms({ positions: [at("pos_1"), at("pos_2", { insurance: true })] }),
    );
  });

  it("are those of kind other where it names no kind", () => {
    expect(requestedTerms(request({ kind: undefined }))).toEqual({
      kind: "other",
      minorsInvolved: false,
      listing: "invite",
      positions: [{ positionId: "pos_1", gates: noGates }],
    });
  });

  it("involve minors where the kind always asks for a background check, unless the request says otherwise", () => {
    expect(requestedTerms(request({ kind: "child-tutoring" })).minorsInvolved).toBe(true);
    expect(requestedTerms(request({ kind: "child-tutoring", minorsInvolved: false })).minorsInvolved).toBe(
      false,
    );
    expect(requestedTerms(request({ minorsInvolved: true })).minorsInvolved).toBe(true);
  });
});

describe("the terms in force", () => {
  const row = (fields: Partial<NeedRow>) =>
    needRow({ kind: "policy-help", positions: [position({ gates: policyGates })], ...fields });

  it("are those of a need that is or was open", () => {
    for (const status of ["open", "closed", "cancelled"] as const)
      expect(termsInForce(row({ status }))).toEqual(terms());
    expect(termsInForce(row({ minorsInvolved: true, listing: "never" }))).toMatchObject({
      minorsInvolved: true,
      listing: "never",
    });
  });

  it("are those kept beside a need that awaits release, if it was open", () => {
    const inForce = terms({ kind: "errands" });
    expect(termsInForce(row({ status: "awaiting-release", inForce }))).toBe(inForce);
    expect(termsInForce(row({ status: "awaiting-release" }))).toBeUndefined();
  });

  it("are none for a draft, nor before there is a need", () => {
    expect(termsInForce(row({ status: "draft" }))).toBeUndefined();
    expect(termsInForce(undefined)).toBeUndefined();
  });
});

describe("a request lets go", () => {
  it("what its kind asks for, of each position", () => {
    const positions = [asking("pos_1", { adult: false }), asking("pos_2", { training: [] })];
    expect(loosenedCodes(request({ positions }), undefined)).toEqual([
      "pos_1:adult",
      "pos_2:training:policy-training",
    ]);
  });

  it("what stands, which may be more than the kind asks for; each once", () => {
    const inForce = terms({ positions: [at("pos_1", { insurance: true })] });
    expect(loosenedCodes(request(), inForce)).toEqual(["pos_1:insurance"]);
    const positions = [asking("pos_1", { adult: false })];
    expect(loosenedCodes(request({ positions }), inForce)).toEqual(["pos_1:adult", "pos_1:insurance"]);
  });

  it("nothing where all stays, or more is requested for", () => {
    expect(loosenedCodes(request(), terms())).toEqual([]);
    expect(loosenedCodes(request({ positions: [asking("pos_1", { insurance: true })] }), terms())).toEqual(
      [],
    );
  });

  it("the minors, who are no longer said to be involved", () => {
    const inForce = terms({ minorsInvolved: true });
    expect(loosenedCodes(request(), inForce)).toEqual(["minorsInvolved"]);
    const positions = [asking("pos_1", { backgroundCheck: true, twoAdults: true })];
    expect(loosenedCodes(request({ minorsInvolved: true, positions }), inForce)).toEqual([]);
    expect(loosenedCodes(request({ minorsInvolved: true, positions }), terms())).toEqual([]);
  });

  it.each<[Terms["listing"], Request["kind"], string[]]>([
    ["never", "home-visit", ["listing:invite"]],
    ["never", "errands", ["listing:public"]],
    ["invite", "errands", ["listing:public"]],
    ["invite", "home-visit", []],
    ["public", "home-visit", []],
  ])("who sees the need: from %s to the listing of %s", (listing, kind, names) => {
    const inForce = terms({ listing, positions: [{ positionId: "pos_1", gates: noGates }] });
    expect(loosenedCodes(request({ kind }), inForce)).toEqual(names);
  });
});

describe("a position that is new on a need in force", () => {
  const added = request({ positions: [asking("pos_new")] });

  it("lets go what all positions ask for alike, and nothing that belongs to the work of one", () => {
    const one = at("pos_1", { insurance: true, vehicle: true, languages: ["csl"] });
    const two = at("pos_2", { insurance: true, backgroundCheck: true });
    expect(loosenedCodes(added, terms({ positions: [one] }))).toEqual(["pos_new:insurance"]);
    expect(loosenedCodes(added, terms({ positions: [one, two] }))).toEqual(["pos_new:insurance"]);
    expect(loosenedCodes(added, terms({ positions: [one, two, at("pos_3")] }))).toEqual([]);
  });

  it("lets go what the kind in force asks for, though a release took it from the others", () => {
    const inForce = terms({ positions: [{ positionId: "pos_1", gates: noGates }] });
    const goods = request({ kind: "goods-handling", positions: [asking("pos_new")] });
    expect(loosenedCodes(goods, inForce)).toEqual(["pos_new:adult", "pos_new:training:policy-training"]);
  });

  it("lets go what minors of the need in force are protected by", () => {
    const inForce = terms({
      kind: "health-clinic",
      minorsInvolved: true,
      positions: [{ positionId: "pos_1", gates: noGates }],
    });
    const clinic = request({ kind: "health-clinic", positions: [asking("pos_new")] });
    expect(loosenedCodes(clinic, inForce)).toEqual([
      "minorsInvolved",
      "pos_new:backgroundCheck",
      "pos_new:twoAdults",
    ]);
  });
});

describe("gates of kind other", () => {
  const other = (gates: RequestedGates, minorsInvolved = false) =>
    request({ kind: "other", minorsInvolved, positions: [asking("pos_1", gates)] });
  const inForce = (gates: Partial<Gates>, positionId = "pos_1") =>
    terms({ kind: "other", listing: "invite", positions: [{ positionId, gates: { ...noGates, ...gates } }] });

  it("are not settled where none is requested for, or a minor is involved", () => {
    expect(loosenedCodes(other({}), undefined)).toEqual(["pos_1:gates"]);
    expect(loosenedCodes(other({ vehicle: true }), undefined)).toEqual([]);
    expect(loosenedCodes(other({ vehicle: true }, true), undefined)).toEqual(["pos_1:gates"]);
  });

  it("are settled once they stand: a minor who joins in tightens them at once", () => {
    expect(loosenedCodes(other({}), inForce({}))).toEqual([]);
    expect(loosenedCodes(other({ vehicle: true }, true), inForce({ vehicle: true }))).toEqual([]);
  });

  it("are not settled where they stand for another position only, or let something go", () => {
    expect(loosenedCodes(other({}), inForce({}, "pos_2"))).toEqual(["pos_1:gates"]);
    expect(loosenedCodes(other({}), inForce({ vehicle: true }))).toEqual(["pos_1:gates", "pos_1:vehicle"]);
  });
});

describe("a reason", () => {
  it("is needed where a gate is let go, not where gates are only unsettled", () => {
    expect(needsReason(["pos_1:gates", "pos_2:gates"])).toBe(false);
    expect(needsReason(["pos_1:gates", "pos_2:adult"])).toBe(true);
    expect(needsReason([])).toBe(false);
  });
});

describe("a release", () => {
  const release: Release = {
    ...terms({ positions: [at("pos_1", { adult: false })] }),
    codes: ["pos_1:adult"],
    by: "second",
    at: "2026-03-02T01:00:00.000Z",
  };
  const sameTerms = terms({ positions: [at("pos_1", { adult: false })] });
  const afterChange = (fields: Partial<Terms> = {}, loosened = ["pos_1:adult"]) =>
    releaseAfter(release, { ...sameTerms, ...fields }, loosened);

  it("stands while the need asks for the same", () => {
    expect(afterChange()).toEqual(release);
  });

  it("is over where nothing is let go any more, and is not there before somebody gave it", () => {
    expect(afterChange({}, [])).toBeUndefined();
    expect(releaseAfter(undefined, sameTerms, ["pos_1:adult"])).toBeUndefined();
  });

  it.each<[string, Partial<Terms>]>([
    ["kind", { kind: "errands" }],
    ["minors flag", { minorsInvolved: true }],
    ["listing", { listing: "invite" }],
  ])("is void after a change of the %s", (_title, fields) => {
    expect(afterChange(fields)).toBeUndefined();
  });

  it("is void where more is let go", () => {
    expect(afterChange({}, ["pos_1:adult", "minorsInvolved"])).toBeUndefined();
    expect(afterChange({}, ["pos_1:adult", "pos_1:adult-men"])).toBeUndefined();
    expect(afterChange({ positions: [at("pos_1", { adult: false, training: [] })] })).toBeUndefined();
  });

  it("is void for a position that it does not know", () => {
    const positions = [...sameTerms.positions, at("pos_2", { adult: false })];
    const both = { ...release, codes: ["pos_1:adult", "pos_2:adult"] };
    expect(releaseAfter(both, terms({ positions }), both.codes)).toBeUndefined();
    expect(releaseAfter(both, terms({ positions }), ["pos_1:adult"])?.codes).toEqual(["pos_1:adult"]);
  });

  it("narrows with a change that tightens, to the positions that let something go", () => {
    const tighter = at("pos_1", { adult: false, insurance: true });
    expect(afterChange({ positions: [tighter, at("pos_10")] })).toEqual({ ...release, positions: [tighter] });
    const wide = { ...release, codes: ["pos_1:adult", "pos_1:insurance"] };
    expect(releaseAfter(wide, sameTerms, ["pos_1:adult"])).toEqual(release);
  });

  it("from before codes named what was let go of a gate covers all of it", () => {
    const old = { ...release, codes: ["pos_1:training"] };
    const loosened = ["pos_1:training:policy-training"];
    expect(releaseAfter(old, sameTerms, loosened)).toEqual({ ...release, codes: loosened });
  });
});

describe("until the release", () => {
  it("the terms are those requested for where none stood before", () => {
    expect(termsUntilRelease(terms(), undefined)).toEqual(terms());
  });

  it("the gates are whatever either asks for, of a new position too", () => {
    const inForce = terms({ positions: [at("pos_1", { insurance: true })] });
    const requested = terms({ positions: [at("pos_1", { vehicle: true }), at("pos_new", { adult: false })] });
    expect(termsUntilRelease(requested, inForce)).toEqual(
      terms({
        positions: [at("pos_1", { insurance: true, vehicle: true }), at("pos_new", { insurance: true })],
      }),
    );
  });

  it.each<[Terms["listing"], Terms["listing"], Terms["listing"]]>([
    ["invite", "public", "invite"],
    ["never", "invite", "never"],
    ["public", "invite", "invite"],
    ["public", "public", "public"],
  ])("fewer see the need: from %s to %s it is %s", (stands, requested, listing) => {
    expect(termsUntilRelease(terms({ listing: requested }), terms({ listing: stands })).listing).toBe(
      listing,
    );
  });
});

describe("a need whose terms are released", () => {
  it("has the listing and gates requested for from then on, and keeps what was released by whom and when", () => {
    const need = needRow({
      listing: "invite",
      request: request({ positions: [asking("pos_1", { adult: false })] }),
      positions: [position({ headcount: 2, gates: policyGates })],
      loosened: ["pos_1:adult"],
      inForce: terms(),
    });
    expect(released(need, "second", "2026-03-03T01:00:00.000Z")).toEqual({
      listing: "public",
      positions: [position({ headcount: 2, gates: { ...policyGates, adult: false } })],
      released: {
        ...terms({ positions: [at("pos_1", { adult: false })] }),
        codes: ["pos_1:adult"],
        by: "second",
        at: "2026-03-03T01:00:00.000Z",
      },
      inForce: undefined,
      sentBack: undefined,
    });
  });
});

describe("a need whose terms are not released", () => {
  const waits = { status: "awaiting-release" as const, loosened: ["pos_1:adult"] };
  const at = "2026-03-03T01:00:00.000Z";

  it("is a draft again, or closed if it was open before, and says why", () => {
    const why = { reason: "请写明谁陪同", by: "lead", at };
    const back = (need: Partial<NeedRow>) =>
      sentBack(needRow({ ...waits, ...need }), "请写明谁陪同", "lead", at);
    expect(back({})).toEqual({ status: "draft", sentBack: why });
    expect(back({ inForce: terms() })).toEqual({ status: "closed", sentBack: why });
  });

  it("lacks the release in whatever state it is, until it asks for none or has it", () => {
    const need = needRow({ ...waits, status: "draft" });
    expect(lacksRelease(need)).toBe(true);
    expect(lacksRelease({ ...need, loosened: [] })).toBe(false);
    const { released: given } = released(need, "lead", at);
    expect(lacksRelease({ ...need, released: given })).toBe(false);
  });

  it("is judged from what stood, not from what it was sent back with", () => {
    const need = needRow({
      status: "closed",
      minorsInvolved: false,
      inForce: terms({ minorsInvolved: true }),
    });
    expect(termsInForce(need)).toEqual(terms({ minorsInvolved: true }));
    expect(termsInForce(needRow({ ...waits, status: "draft" }))).toBeUndefined();
  });
});

describe("a need that is taken back", () => {
  const waits = { loosened: ["pos_1:insurance"], released: undefined };
  const why = { reason: "请写明谁陪同", by: "lead", at: "2026-03-02T01:00:00.000Z" };

  it("is what it was before it was put to the lead, lacks the release, and was not sent back", () => {
    const inForce: Terms = { kind: "other", minorsInvolved: false, listing: "public", positions: [] };
    const isBack = (fields: Partial<NeedRow>) => isTakenBack(needRow({ ...waits, ...fields }));
    expect([isBack({ status: "draft" }), isBack({ status: "closed", inForce })]).toEqual([true, true]);
    expect(isBack({ status: "awaiting-release" })).toBe(false);
    expect(isBack({ status: "cancelled" })).toBe(false);
    expect(isBack({ status: "draft", sentBack: why })).toBe(false);
    expect(isBack({ status: "draft", loosened: [] })).toBe(false);
    expect(statusUnreleased(undefined)).toBe("draft");
  });
});

it("what attending a training records is released by a second person, without a reason", () => {
  const { request } = needRow();
  const teaching = { ...request, teaches: "child-protection" as const };
  const added = loosenedCodes(teaching, undefined).filter(
    (code) => !loosenedCodes(request, undefined).includes(code),
  );
  expect(added).toEqual(["teaches:child-protection"]);
  expect(needsReason(added)).toBe(false);
});
