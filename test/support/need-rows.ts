import { boardKey, needKey } from "#services/needs/needs/keys.ts";
import type { BoardRow, NeedRow, Position } from "#services/needs/needs/rows.ts";
import { noGates } from "./gates.ts";

export const position = (fields: Partial<Position> = {}): Position => ({
  positionId: "pos_1",
  skills: [],
  headcount: 3,
  gates: noGates,
  ...fields,
});

/** A shift `shf_<day>` of March 2026, 9 to 11 in the county. */
export const shiftOn = (day: number) => {
  const date = `2026-03-${String(day).padStart(2, "0")}`;
  return { shiftId: `shf_${day}`, from: `${date}T01:00:00.000Z`, to: `${date}T03:00:00.000Z` };
};

const place = { kind: "onsite" as const };
const change = { by: "person", at: "2026-03-02T01:00:00.000Z", correlationId: "cor" };

/** An open need without gates: three places on 7 and 14 March 2026, last changed on 2 March at 9 in the county. */
export const needRow = (fields: Partial<NeedRow> = {}): NeedRow => {
  const heading = { kind: "other" as const, division: "430422103", title: "周末课业辅导" };
  return {
    ...needKey("need_1"),
    version: 4,
    change,
    needId: "need_1",
    status: "open",
    ...heading,
    listing: "public",
    request: { ...heading, description: "数学为主。", positions: [], windows: [] },
    place,
    placeVersion: 1,
    positions: [position()],
    shifts: [shiftOn(7), shiftOn(14)],
    minorsInvolved: false,
    riskNotice: { version: 1, text: "" },
    loosened: [],
    loosenedBy: [],
    createdAt: change.at,
    ...fields,
  };
};

/** The board of position `pos_1` of that need, unless named otherwise, with nobody on it. */
export const boardRow = (fields: Partial<BoardRow> = {}): BoardRow => ({
  ...boardKey("need_1", fields.positionId ?? "pos_1"),
  version: 7,
  change,
  needId: "need_1",
  positionId: "pos_1",
  status: "open",
  needVersion: 4,
  places: { shf_7: { free: 3, waiters: 0 }, shf_14: { free: 3, waiters: 0 } },
  toComplete: 0,
  ...fields,
});
