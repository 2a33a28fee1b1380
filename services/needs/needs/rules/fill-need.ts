import { invalid, refuse } from "#shared/problem/problem.ts";
import type { Ids } from "#shared/values/ids.ts";
import { atCountyTime } from "#shared/values/time.ts";
import type { NeedKind } from "#shared/vocabulary/need-kinds.ts";
import { needKind } from "#shared/vocabulary/vocabulary.ts";
import type { NeedRow, Position } from "../rows.ts";
import type { CreateNeed } from "../schemas.ts";
import { effectiveGates, loosenedGates } from "./effective-gates.ts";
import { expandWindows } from "./expand-windows.ts";
import { requireMove } from "./lifecycle.ts";
import { reshapeShifts } from "./reshape-shifts.ts";
import type { Span } from "./span.ts";

/** The part of a need row that does not follow from the request. */
export type NeedBase = Pick<
  NeedRow,
  "pk" | "sk" | "version" | "change" | "idempotency" | "needId" | "createdAt" | "operatorId" | "imported"
>;

/** The instant of a deadline; that of a day is its end. */
const deadlineOf = (time: string): string =>
  (time.length === 10 ? atCountyTime(time, "24:00") : new Date(time)).toISOString();

/** The request with an id for each position. @throws Problem `invalid` for an id that is unknown or used twice */
const withPositionIds = (request: CreateNeed, before: NeedRow | undefined, ids: Ids): NeedRow["request"] => {
  const unused = new Set(before?.positions.map(({ positionId }) => positionId));
  const positions = request.positions.map((position, at) => {
    if (position.positionId === undefined) return { ...position, positionId: ids.fresh("position") };
    if (!unused.delete(position.positionId))
      throw invalid(`/positions/${at}/positionId`, "unknown-or-repeated-position");
    return { ...position, positionId: position.positionId };
  });
  return { ...request, positions };
};

const positionsOf = (request: NeedRow["request"], kind: NeedKind, minors: boolean): Position[] =>
  request.positions.map(({ positionId, skills, headcount, gates }) => ({
    positionId,
    skills: [...new Set(skills)],
    headcount,
    gates: effectiveGates(kind, minors, gates),
  }));

const shiftsOf = (request: CreateNeed, base: NeedBase, before: NeedRow | undefined, ids: Ids) => {
  const isUnchanged = JSON.stringify(request.windows) === JSON.stringify(before?.request.windows);
  if (before && isUnchanged) return before.shifts;
  const now = new Date(base.change.at);
  const newId = ({ from, to }: Span) =>
    ids.derived("shift", base.needId, from, to, ...(before ? [String(base.version)] : []));
  return reshapeShifts(before?.shifts ?? [], expandWindows(request.windows, now), now, newId);
};

/**
 * Moves the need to `awaiting-release` when a gate was loosened, and back to `draft` when none is.
 * @throws Problem `wrong-state` if the need is open or cancelled
 */
const statusAfter = (before: NeedRow | undefined, awaitsRelease: boolean): NeedRow["status"] => {
  const status = before?.status ?? "draft";
  if (awaitsRelease && status !== "awaiting-release") {
    requireMove(status, "awaiting-release");
    return "awaiting-release";
  }
  return !awaitsRelease && status === "awaiting-release" ? "draft" : status;
};

/**
 * Builds a need row from the posted request, at creation and at every change. Gates follow from the kind, shifts from the
 * windows, the status from loosened gates; the version of the risk notice grows when its text changes.
 * @param before the row to be changed; undefined at creation
 * @throws Problem `invalid` at a field; `loosened-without-reason`; `wrong-state` if a gate of an open need is loosened
 */
export const fillNeed = (
  base: NeedBase,
  posted: CreateNeed,
  before: NeedRow | undefined,
  ids: Ids,
): NeedRow => {
  const request = withPositionIds(posted, before, ids);
  const kind = needKind(request.kind ?? "other");
  const minorsInvolved = request.minorsInvolved ?? kind.backgroundCheck === "yes";
  const loosened = request.positions.flatMap(({ positionId, gates }) =>
    loosenedGates(kind, minorsInvolved, gates).map((gate) => `${positionId}:${gate}`),
  );
  if (kind.code !== "other" && loosened.length > 0 && !request.loosenReason)
    throw refuse("loosened-without-reason");
  const released = before?.released ?? [];
  const status = statusAfter(
    before,
    loosened.some((gate) => !released.includes(gate)),
  );
  const isNewlyLoosened = loosened.some((gate) => !before?.loosened.includes(gate));
  const text = request.riskNotice ?? kind.riskNotice;
  const oldNotice = before?.riskNotice;
  return {
    ...base,
    status,
    kind: request.kind ?? "other",
    listing: kind.listing,
    projectId: request.projectId,
    division: request.division,
    title: request.title,
    request,
    place: request.place ?? { kind: "onsite" },
    positions: positionsOf(request, kind, minorsInvolved),
    shifts: shiftsOf(request, base, before, ids),
    signupDeadline: request.signupDeadline && deadlineOf(request.signupDeadline),
    minorsInvolved,
    riskNotice: oldNotice?.text === text ? oldNotice : { version: (oldNotice?.version ?? 0) + 1, text },
    loosened,
    released: released.filter((gate) => loosened.includes(gate)),
    loosenedBy: isNewlyLoosened ? base.change.by : loosened.length > 0 ? before?.loosenedBy : undefined,
  };
};

/** Whether a need has upcoming shifts. */
export const hasUpcomingShift = (need: NeedRow, now: Date): boolean =>
  need.shifts.some(({ from }) => from > now.toISOString());

/** Whether two adults are required but fewer adult places exist, so that somebody of the station comes along. */
export const isAccompanied = (need: NeedRow): boolean =>
  need.positions.some(({ gates }) => gates.twoAdults) &&
  need.positions.reduce((sum, { gates, headcount }) => sum + (gates.adult ? headcount : 0), 0) < 2;
