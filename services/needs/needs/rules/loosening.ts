import { needKind } from "#shared/vocabulary/vocabulary.ts";
import type { NeedRow, Release, Terms } from "../rows.ts";
import { gatesLetGo, protectionOfBoth, strictest } from "./compare-gates.ts";
import { effectiveGates, isSettled, keptDefaults } from "./effective-gates.ts";
import { isUnpublished } from "./lifecycle.ts";

type Gates = Terms["positions"][number]["gates"];

/** The terms that a request asks for. */
export const requestedTerms = (request: NeedRow["request"]): Terms => {
  const kind = needKind(request.kind ?? "other");
  const minorsInvolved = request.minorsInvolved ?? kind.backgroundCheck === "yes";
  return {
    kind: request.kind ?? "other",
    minorsInvolved,
    listing: kind.listing,
    positions: request.positions.map(({ positionId, gates }) => ({
      positionId,
      gates: effectiveGates(kind, minorsInvolved, gates),
    })),
  };
};

const gatesIn = ({ positions }: Terms, positionId: string): Gates | undefined =>
  positions.find((position) => position.positionId === positionId)?.gates;

/** Whether a need asks for something that a second person has to release, and has not: while it awaits them, or was sent back. */
export const lacksRelease = ({ loosened, released }: Pick<NeedRow, "loosened" | "released">): boolean =>
  loosened.length > 0 && released === undefined;

/** The terms under which people signed up, or last could; undefined for a need that was never open. */
export const termsInForce = (need: NeedRow | undefined): Terms | undefined => {
  if (!need || need.inForce) return need?.inForce;
  if (isUnpublished(need.status)) return undefined;
  const { kind, minorsInvolved, listing, positions } = need;
  return {
    kind,
    minorsInvolved,
    listing,
    positions: positions.map(({ positionId, gates }) => ({ positionId, gates })),
  };
};

/** What stands for a position: its own gates; for a new one the kind's, and what all positions ask for alike. */
export const gatesInForce = (inForce: Terms, positionId: string): Gates => {
  const own = gatesIn(inForce, positionId);
  if (own) return own;
  const ofAll = inForce.positions
    .map(({ gates }) => protectionOfBoth(gates, gates))
    .reduce((both, gates) => protectionOfBoth(both, gates));
  return strictest(keptDefaults(needKind(inForce.kind), inForce.minorsInvolved), ofAll);
};

const reach = { never: 0, invite: 1, public: 2 } as const;

/**
 * Names what a request lets go, against the defaults of its kind and against what stands: `minorsInvolved`,
 * `listing:public`, `<positionId>:training:child-protection`, `<positionId>:gates` for gates that are not settled, and
 * `teaches:child-protection` for a training that attending records.
 * A second person has to release each of them.
 */
export const loosenedCodes = (request: NeedRow["request"], inForce: Terms | undefined): string[] => {
  const terms = requestedTerms(request);
  const { minorsInvolved, listing } = terms;
  const kind = needKind(terms.kind);
  const ofPositions = request.positions.flatMap(({ positionId, gates: requested }) => {
    const gates = effectiveGates(kind, minorsInvolved, requested);
    const letGo = inForce ? gatesLetGo(gatesInForce(inForce, positionId), gates) : [];
    // What has stood is settled: a minor who joins in tightens it at once.
    const wasInForce = inForce && gatesIn(inForce, positionId) !== undefined && letGo.length === 0;
    const names = [
      ...(wasInForce || isSettled(kind, minorsInvolved, requested) ? [] : ["gates"]),
      ...gatesLetGo(keptDefaults(kind, minorsInvolved), gates),
      ...letGo,
    ];
    return [...new Set(names)].map((name) => `${positionId}:${name}`);
  });
  return [
    ...(inForce?.minorsInvolved && !minorsInvolved ? ["minorsInvolved"] : []),
    ...(inForce && reach[inForce.listing] < reach[listing] ? [`listing:${listing}`] : []),
    ...(request.teaches === undefined ? [] : [`teaches:${request.teaches}`]),
    ...ofPositions,
  ];
};

/** Whether codes let a gate go, which needs a reason; unsettled gates, and what is taught, need the second person only. */
export const needsReason = (loosened: readonly string[]): boolean =>
  loosened.some((code) => !code.endsWith(":gates") && !code.startsWith("teaches:"));

/** A release names the gate only, without what was let go of it, if it is from before codes named that. */
const covers = ({ codes }: Release, code: string): boolean =>
  codes.some((released) => code === released || code.startsWith(`${released}:`));

/**
 * The release of a need after a change: bound to kind, minors flag, gates and codes. It is void, and undefined, where
 * the change lets anything more go or changes the kind or the flag; a change that only tightens narrows it.
 */
export const releaseAfter = (
  release: Release | undefined,
  terms: Terms,
  loosened: readonly string[],
): Release | undefined => {
  if (!release || loosened.length === 0) return undefined;
  const { kind, minorsInvolved, listing, positions } = terms;
  if (release.kind !== kind || release.minorsInvolved !== minorsInvolved || release.listing !== listing)
    return undefined;
  const concerned = positions.filter(({ positionId }) =>
    loosened.some((code) => code.startsWith(`${positionId}:`)),
  );
  const isSame = concerned.every(({ positionId, gates }) => {
    const released = gatesIn(release, positionId);
    return released !== undefined && gatesLetGo(released, gates).length === 0;
  });
  if (!isSame || !loosened.every((code) => covers(release, code))) return undefined;
  return { ...release, positions: concerned, codes: [...loosened] };
};

/** The terms in force until the second person releases those asked for: whatever either of them asks of people. */
export const termsUntilRelease = (terms: Terms, inForce: Terms | undefined): Terms =>
  inForce
    ? {
        ...terms,
        listing: reach[inForce.listing] < reach[terms.listing] ? inForce.listing : terms.listing,
        positions: terms.positions.map(({ positionId, gates }) => ({
          positionId,
          gates: strictest(gatesInForce(inForce, positionId), gates),
        })),
      }
    : terms;

/** The fields of a need whose terms a person releases: they are in force from then on. */
export const released = (need: NeedRow, by: string, at: string) => {
  const terms = requestedTerms(need.request);
  return {
    listing: terms.listing,
    teaches: need.request.teaches,
    positions: need.positions.map((position) => ({
      ...position,
      gates: gatesIn(terms, position.positionId) ?? position.gates,
    })),
    released: { ...terms, codes: need.loosened, by, at },
    inForce: undefined,
    sentBack: undefined,
  } satisfies Partial<NeedRow>;
};

/** The status of a need that was not released, and does not await it: what stood before goes on. */
export const statusUnreleased = (need: Pick<NeedRow, "inForce"> | undefined): "closed" | "draft" =>
  need?.inForce ? "closed" : "draft";

/** The fields of a need that is not released: what stands goes on, and nothing opens it until it is released or changed. */
export const sentBack = (need: NeedRow, reason: string, by: string, at: string) =>
  ({ status: statusUnreleased(need), sentBack: { reason, by, at } }) satisfies Partial<NeedRow>;

/** Whether its station took a need back from the lead, and has not put it to them again. */
export const isTakenBack = (need: NeedRow): boolean =>
  lacksRelease(need) && need.status === statusUnreleased(need) && need.sentBack === undefined;
