import type { Gates } from "#shared/eligibility/gates.ts";
import type { NeedKind } from "#shared/vocabulary/need-kinds.ts";
import type { RequestedGates } from "../schemas.ts";

const noGates: Gates = {
  adult: false,
  minimumAge: 14,
  backgroundCheck: false,
  twoAdults: false,
  training: [],
  credential: [],
  insurance: false,
  languages: [],
  vehicle: false,
};

const applies = (rule: string, minors: boolean): boolean => rule === "yes" || (rule === "minors" && minors);

/**
 * The default gates of a kind. The vocabulary's values "with a social worker" and "on a first visit" set no gate:
 * staff are the second adult then.
 */
const defaultGates = (kind: NeedKind, minors: boolean): Gates => ({
  ...noGates,
  adult: kind.minimumAge === 18,
  minimumAge: kind.minimumAge === 16 ? 16 : 14,
  backgroundCheck: applies(kind.backgroundCheck, minors),
  twoAdults: applies(kind.twoAdults, minors),
  training: [...kind.training] as Gates["training"],
  credential: [...kind.credential],
  insurance: applies(kind.insurance, minors),
});

/** Where minors are involved these gates cannot be switched off. */
const gatesForMinors = { backgroundCheck: true, twoAdults: true } as const;

/** Kind `other` has no defaults worth keeping: requested gates are then the complete list. */
const replacesDefaults = (kind: NeedKind, requested: RequestedGates | undefined): boolean =>
  kind.code === "other" && requested !== undefined;

/** The gates in force for a position: the defaults of its kind, replaced where the request names them. */
export const effectiveGates = (
  kind: NeedKind,
  minors: boolean,
  requested: RequestedGates | undefined,
): Gates => {
  const defaults = replacesDefaults(kind, requested) ? noGates : defaultGates(kind, minors);
  const named = Object.fromEntries(
    Object.entries(requested ?? {}).filter(([, value]) => value !== undefined),
  );
  return { ...defaults, ...named, ...(minors ? gatesForMinors : {}) };
};

/** The gates that a kind gives every position; kind `other` gives none worth keeping. */
export const keptDefaults = (kind: NeedKind, minors: boolean): Gates =>
  kind.code === "other" ? noGates : defaultGates(kind, minors);

const asksSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;

/**
 * Whether a position's gates are settled by whoever posts it. For kind `other` they are if the request asks for at
 * least one gate and no minor is involved.
 */
export const isSettled = (kind: NeedKind, minors: boolean, requested: RequestedGates | undefined): boolean =>
  kind.code !== "other" || (!minors && Object.values(requested ?? {}).some(asksSomething));
