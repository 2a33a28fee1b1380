import { invalid, refuse } from "#shared/problem/problem.ts";
import type { Ids } from "#shared/values/ids.ts";
import { atCountyTime } from "#shared/values/time.ts";
import { needKind } from "#shared/vocabulary/vocabulary.ts";
import type { NeedRow, Position } from "../rows.ts";
import type { NeedAsked } from "../schemas.ts";
import { effectiveGates, loosenedGates } from "./effective-gates.ts";
import { expandWindows } from "./expand-windows.ts";
import { requireMove } from "./lifecycle.ts";
import { reshapeShifts } from "./reshape-shifts.ts";
import type { Span } from "./span.ts";

/** What stands of a need before its answers are filled in, or filled in anew. */
export type NeedBase = Pick<
  NeedRow,
  "pk" | "sk" | "version" | "change" | "idempotency" | "needId" | "createdAt" | "operatorId" | "imported"
>;

/** A day's deadline is its end. */
const deadlineOf = (asked: string): string =>
  (asked.length === 10 ? atCountyTime(asked, "24:00") : new Date(asked)).toISOString();

const fillPositions = (asked: NeedAsked, minors: boolean, before: NeedRow | undefined, ids: Ids) => {
  const kind = needKind(asked.kind ?? "other");
  const known = new Set(before?.positions.map(({ positionId }) => positionId));
  return asked.positions.map((position, at): Position => {
    const { positionId = ids.fresh("position"), headcount, gates } = position;
    const isKnown = known.delete(positionId);
    if (position.positionId && !isKnown)
      throw invalid(`/positions/${at}/positionId`, "unknown-or-repeated-position");
    return {
      positionId,
      skills: [...new Set(position.skills)],
      headcount,
      asked: gates,
      gates: effectiveGates(kind, minors, gates),
    };
  });
};

const sameWindows = (asked: NeedAsked, before: NeedRow): boolean =>
  JSON.stringify(asked.windows) === JSON.stringify(before.windows);

const fillShifts = (asked: NeedAsked, base: NeedBase, before: NeedRow | undefined, ids: Ids) => {
  if (before && sameWindows(asked, before)) return before.shifts;
  const now = new Date(base.change.at);
  const newId = ({ from, to }: Span) =>
    ids.derived("shift", base.needId, from, to, ...(before ? [String(base.version)] : []));
  return reshapeShifts(before?.shifts ?? [], expandWindows(asked.windows, now), now, newId);
};

/** Where the gates want a second person anew, the need waits for one; where they no longer do, it is a draft again. */
const statusAfter = (before: NeedRow | undefined, toRelease: boolean): NeedRow["status"] => {
  const status = before?.status ?? "draft";
  if (toRelease && status !== "awaiting-release") {
    requireMove(status, "awaiting-release");
    return "awaiting-release";
  }
  return !toRelease && status === "awaiting-release" ? "draft" : status;
};

/**
 * Builds a need from what its poster asked. Gates follow from the kind, shifts from the windows, the status from
 * whether gates want a second person; the risk notice's version grows when its text changes.
 * @throws Problem `invalid` at a field; `loosened-without-reason`; `wrong-state` where an open need is loosened
 */
export const fillNeed = (
  base: NeedBase,
  asked: NeedAsked,
  before: NeedRow | undefined,
  ids: Ids,
): NeedRow => {
  const kind = needKind(asked.kind ?? "other");
  const minorsInvolved = asked.minorsInvolved ?? kind.backgroundCheck === "yes";
  const positions = fillPositions(asked, minorsInvolved, before, ids);
  const loosened = positions.flatMap((position) =>
    loosenedGates(kind, minorsInvolved, position.asked).map((gate) => `${position.positionId}:${gate}`),
  );
  if (kind.code !== "other" && loosened.length > 0 && !asked.loosenReason)
    throw refuse("loosened-without-reason");
  const released = before?.released ?? [];
  const status = statusAfter(
    before,
    loosened.some((gate) => !released.includes(gate)),
  );
  const loosenedAnew = loosened.some((gate) => !before?.loosened.includes(gate));
  const text = asked.riskNotice ?? kind.riskNotice;
  const told = before?.riskNotice;
  return {
    ...base,
    status,
    kind: asked.kind ?? "other",
    listing: kind.listing,
    projectId: asked.projectId,
    division: asked.division,
    place: asked.place ?? { kind: "onsite" },
    title: asked.title,
    description: asked.description,
    positions,
    windows: asked.windows,
    shifts: fillShifts(asked, base, before, ids),
    signupDeadline: asked.signupDeadline && deadlineOf(asked.signupDeadline),
    minorsAsked: asked.minorsInvolved,
    minorsInvolved,
    riskAsked: asked.riskNotice,
    riskNotice: told?.text === text ? told : { version: (told?.version ?? 0) + 1, text },
    loosenReason: asked.loosenReason,
    loosened,
    released: released.filter((gate) => loosened.includes(gate)),
    askedBy: loosenedAnew ? base.change.by : loosened.length > 0 ? before?.askedBy : undefined,
    namedVolunteers: asked.namedVolunteers ?? [],
  };
};

/** What the poster of a need has asked so far, to be filled in anew with a change. */
export const askedOf = (need: NeedRow): NeedAsked => ({
  kind: need.kind,
  projectId: need.projectId,
  division: need.division,
  place: need.place,
  title: need.title,
  description: need.description,
  positions: need.positions.map(({ positionId, skills, headcount, asked }) => ({
    positionId,
    skills,
    headcount,
    gates: asked,
  })),
  windows: need.windows,
  signupDeadline: need.signupDeadline,
  minorsInvolved: need.minorsAsked,
  riskNotice: need.riskAsked,
  loosenReason: need.loosenReason,
  namedVolunteers: need.namedVolunteers,
});

/** Whether a need still has shifts to come. */
export const hasComing = (need: NeedRow, now: Date): boolean =>
  need.shifts.some(({ from }) => from > now.toISOString());

/** Whether the two-adults duty falls on the station because volunteers are fewer. */
export const isAccompanied = (need: NeedRow): boolean =>
  need.positions.some(({ gates }) => gates.twoAdults) &&
  need.positions.reduce((sum, { gates, headcount }) => sum + (gates.adult ? headcount : 0), 0) < 2;
