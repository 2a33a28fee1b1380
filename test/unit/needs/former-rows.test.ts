import { expect, it } from "vitest";
import { needImportJobSchema } from "#services/needs/imports/rows.ts";
import { needRowSchema } from "#services/needs/needs/rows.ts";

const gates = {
  adult: true,
  minimumAge: 14 as const,
  backgroundCheck: false,
  twoAdults: false,
  training: [],
  credential: [],
  insurance: false,
  languages: [],
  vehicle: false,
};
const windows = [{ kind: "once", from: "2026-03-07T09:00:00+08:00", to: "2026-03-07T11:00:00+08:00" }];
const positionId = "pos_01h2xcejqtf2nbrexx3vqjhp41";

/** What every version of a row has. */
const shared = {
  pk: "NEED#need_01h2xcejqtf2nbrexx3vqjhp41",
  sk: "NEED",
  version: 3,
  change: { by: "person", at: "2026-03-02T01:00:00.000Z", correlationId: "c" },
  needId: "need_01h2xcejqtf2nbrexx3vqjhp41",
  status: "awaiting-release",
  kind: "elder-visit",
  listing: "public",
  division: "430422103",
  place: { kind: "onsite", lat: 26.91, lon: 112.41 },
  title: "陪独居老人聊天",
  shifts: [{ shiftId: "shf_1", from: "2026-03-07T01:00:00.000Z", to: "2026-03-07T03:00:00.000Z" }],
  signupDeadline: "2026-03-05T16:00:00.000Z",
  minorsInvolved: false,
  riskNotice: { version: 2, text: "老人行动不便。" },
  loosened: [`${positionId}:insurance`],
  released: [],
  createdAt: "2026-03-01T01:00:00.000Z",
};

const former = {
  ...shared,
  description: "每周一次。",
  positions: [{ positionId, skills: [], headcount: 2, asked: { insurance: false }, gates }],
  windows,
  riskAsked: "老人行动不便。",
  loosenReason: "站里统一投保。",
  askedBy: "per_worker",
  namedVolunteers: [],
};

it("a need from before the request was kept is read as if it had been", () => {
  const need = needRowSchema.parse(former);
  expect(need).toEqual({
    ...shared,
    positions: [{ positionId, skills: [], headcount: 2, gates }],
    loosenedBy: "per_worker",
    request: {
      kind: "elder-visit",
      division: "430422103",
      place: { kind: "onsite", lat: 26.91, lon: 112.41 },
      title: "陪独居老人聊天",
      description: "每周一次。",
      positions: [{ positionId, skills: [], headcount: 2, gates: { insurance: false } }],
      windows,
      signupDeadline: "2026-03-05T16:00:00.000Z",
      riskNotice: "老人行动不便。",
      loosenReason: "站里统一投保。",
      namedVolunteers: [],
    },
  });
  expect(needRowSchema.parse(need)).toEqual(need);
});

it("a need that has neither is refused", () => {
  expect(needRowSchema.safeParse(shared).success).toBe(false);
});

it("an import from before its options had that name, or its failure a code, is read as it was meant", () => {
  const shared = {
    pk: "IMPORT#imp_01h2xcejqtf2nbrexx3vqjhp41",
    sk: "IMPORT",
    version: 2,
    change: { by: "system", at: "2026-03-02T01:00:00.000Z", correlationId: "c" },
    importId: "imp_01h2xcejqtf2nbrexx3vqjhp41",
    status: "failed",
    personId: "per_worker",
    owner: { division: "430422103" },
    locale: "zh-CN",
    createdAt: "2026-03-02T01:00:00.000Z",
    uploadUntil: "2026-03-02T02:00:00.000Z",
    counts: { created: 0, duplicate: 0, refused: 0 },
    failure: { row: 1, message: "has no column title" },
  };
  const options = { columns: { title: "what" }, open: true };
  expect(needImportJobSchema.parse({ ...shared, asked: options })).toEqual({ ...shared, options });
});
