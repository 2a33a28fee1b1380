import { isDeepStrictEqual } from "node:util";
import { invalid, refuse } from "#shared/problem/problem.ts";
import type { Ids } from "#shared/values/ids.ts";
import { needKind } from "#shared/vocabulary/vocabulary.ts";
import type { NeedRow, Position, Terms } from "../rows.ts";
import type { NeedRequest } from "../schemas.ts";
import { deadlineOf } from "./deadline.ts";
import { expandWindows } from "./expand-windows.ts";
import {
  lacksRelease,
  loosenedCodes,
  needsReason,
  releaseAfter,
  requestedTerms,
  statusUnreleased,
  termsInForce,
  termsUntilRelease,
} from "./loosening.ts";
import { reshapeShifts } from "./reshape-shifts.ts";
import type { Span } from "./span.ts";

/** The part of a need row that does not follow from the request. */
export type NeedBase = Pick<
  NeedRow,
  "pk" | "sk" | "version" | "change" | "idempotency" | "needId" | "createdAt" | "operatorId" | "imported"
>;

/** The request with an id for each position. @throws Problem `invalid` for an id that is unknown or used twice */
const withPositionIds = (request: NeedRequest, before: NeedRow | undefined, ids: Ids): NeedRow["request"] => {
  const unused = new Set(before?.positions.map(({ positionId }) => positionId));
  const positions = request.positions.map((position, at) => {
    if (position.positionId === undefined) return { ...position, positionId: ids.fresh("position") };
    if (!unused.delete(position.positionId))
      throw invalid(`/positions/${at}/positionId`, "unknown-or-repeated-position");
    return { ...position, positionId: position.positionId };
  });
  return { ...request, positions };
};

const positionsOf = (request: NeedRow["request"], { positions }: Terms): Position[] =>
  request.positions.flatMap(({ positionId, skills, headcount }) => {
    const terms = positions.find((position) => position.positionId === positionId);
    return terms ? [{ positionId, skills: [...new Set(skills)], headcount, gates: terms.gates }] : [];
  });

const shiftsOf = (request: NeedRequest, base: NeedBase, before: NeedRow | undefined, ids: Ids) => {
  const isUnchanged = JSON.stringify(request.windows) === JSON.stringify(before?.request.windows);
  if (before && isUnchanged) return before.shifts;
  const now = new Date(base.change.at);
  const newId = ({ from, to }: Span) =>
    ids.derived("shift", base.needId, from, to, ...(before ? [String(base.version)] : []));
  return reshapeShifts(before?.shifts ?? [], expandWindows(request.windows, now), now, newId);
};

/**
 * Moves the need to `awaiting-release` when there is something to release, and back when there is not.
 * @throws Problem `loosens-open-need`: what stands is never lowered while people can sign up
 */
const statusAfter = (before: NeedRow | undefined, awaitsRelease: boolean): NeedRow["status"] => {
  if (awaitsRelease && before?.status === "open") throw refuse("loosens-open-need");
  if (awaitsRelease) return "awaiting-release";
  return before?.status === "awaiting-release" ? statusUnreleased(before) : (before?.status ?? "draft");
};

/** Everybody who changed the terms that are to be released, since they were last released. */
const loosenedBy = (before: NeedRow | undefined, request: NeedRow["request"], by: string): string[] => {
  if (!before || !lacksRelease(before)) return [by];
  const isSame = isDeepStrictEqual(requestedTerms(before.request), requestedTerms(request));
  return isSame ? before.loosenedBy : [...new Set([...before.loosenedBy, by])];
};

type Texts = Pick<NeedRow, "title" | "place" | "atStation" | "placeVersion" | "riskNotice">;

/** Whether people come somewhere, and nobody says that it is somewhere else than the station. */
export const isAtStation = ({ kind, label }: NeedRow["place"]): boolean =>
  kind === "onsite" && label === undefined;

/** What follows from the texts of a request. The versions of place and risk notice grow when these change. */
export const textsOf = (request: NeedRequest, kind: NeedRow["kind"], before: NeedRow | undefined): Texts => {
  const place = request.place ?? { kind: "onsite" };
  const atStation = isAtStation(place);
  const isSamePlace = isDeepStrictEqual([before?.place, before?.atStation], [place, atStation]);
  const text = request.riskNotice ?? needKind(kind).riskNotice;
  const oldNotice = before?.riskNotice;
  return {
    title: request.title,
    place,
    atStation,
    placeVersion: before === undefined ? 1 : before.placeVersion + (isSamePlace ? 0 : 1),
    riskNotice: oldNotice?.text === text ? oldNotice : { version: (oldNotice?.version ?? 0) + 1, text },
  };
};

/**
 * Builds a need row from the posted request, at creation and at every change. Gates follow from the kind, shifts from the
 * windows, the status from what the change lets go; the version of the risk notice grows when its text changes.
 * @param before the row to be changed; undefined at creation
 * @throws Problem `invalid` at a field; `loosened-without-reason`; `loosens-open-need`
 */
export const fillNeed = (
  base: NeedBase,
  posted: NeedRequest,
  before: NeedRow | undefined,
  ids: Ids,
): NeedRow => {
  if (posted.teaches !== undefined && posted.kind !== "training") throw invalid("/teaches", "training-only");
  const request = withPositionIds(posted, before, ids);
  const inForce = termsInForce(before);
  const requested = requestedTerms(request);
  const loosened = loosenedCodes(request, inForce);
  if (needsReason(loosened) && !request.loosenReason) throw refuse("loosened-without-reason");
  const released = releaseAfter(before?.released, requested, loosened);
  const awaitsRelease = loosened.length > 0 && !released;
  const status = statusAfter(before, awaitsRelease);
  const terms = awaitsRelease ? termsUntilRelease(requested, inForce) : requested;
  return {
    ...base,
    ...textsOf(request, terms.kind, before),
    status,
    kind: terms.kind,
    listing: terms.listing,
    projectId: request.projectId,
    division: request.division,
    teaches: awaitsRelease ? before?.teaches : request.teaches,
    request,
    positions: positionsOf(request, terms),
    shifts: shiftsOf(request, base, before, ids),
    signupDeadline: request.signupDeadline && deadlineOf(request.signupDeadline),
    minorsInvolved: terms.minorsInvolved,
    loosened,
    released,
    loosenedBy: awaitsRelease ? loosenedBy(before, request, base.change.by) : (before?.loosenedBy ?? []),
    inForce: awaitsRelease ? inForce : undefined,
    sentBack: undefined,
  };
};

/** Whether a need has upcoming shifts. */
export const hasUpcomingShift = (need: NeedRow, now: Date): boolean =>
  need.shifts.some(({ from }) => from > now.toISOString());

/** Whether two adults are required but fewer adult places exist, so that somebody of the station comes along. */
export const isAccompanied = (need: NeedRow): boolean =>
  need.positions.some(({ gates }) => gates.twoAdults) &&
  need.positions.reduce((sum, { gates, headcount }) => sum + (gates.adult ? headcount : 0), 0) < 2;
