import type { Gates } from "#shared/eligibility/gates.ts";
import type { NeedKind } from "#shared/vocabulary/need-kinds.ts";
import type { GatesAsked } from "../schemas.ts";

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

const holds = (rule: string, minors: boolean): boolean => rule === "yes" || (rule === "minors" && minors);

/** A kind's defaults. With a social worker, or on a first visit, staff are the second adult, so no gate follows. */
const defaultGates = (kind: NeedKind, minors: boolean): Gates => ({
  ...noGates,
  adult: kind.minimumAge === 18,
  minimumAge: kind.minimumAge === 16 ? 16 : 14,
  backgroundCheck: holds(kind.backgroundCheck, minors),
  twoAdults: holds(kind.twoAdults, minors),
  training: [...kind.training] as Gates["training"],
  credential: [...kind.credential],
  insurance: holds(kind.insurance, minors),
});

/** Where a minor is involved these two hold, whatever was asked. */
const forMinors = { backgroundCheck: true, twoAdults: true } as const;

/** Gates asked of kind `other` settle all; of any other kind they take the place of the defaults they name. */
const settlesAll = (kind: NeedKind, asked: GatesAsked | undefined): boolean =>
  kind.code === "other" && asked !== undefined;

/** The gates that hold for a position: its kind's defaults under what the poster asked. */
export const effectiveGates = (kind: NeedKind, minors: boolean, asked: GatesAsked | undefined): Gates => {
  const defaults = settlesAll(kind, asked) ? noGates : defaultGates(kind, minors);
  const named = Object.fromEntries(Object.entries(asked ?? {}).filter(([, value]) => value !== undefined));
  return { ...defaults, ...named, ...(minors ? forMinors : {}) };
};

const flags = ["adult", "backgroundCheck", "twoAdults", "insurance"] as const;
const lists = ["training", "credential"] as const;

/**
 * The names of a position's gates that a second person has to release: defaults switched off or left out of a list,
 * or `gates` where kind `other` has none settled.
 */
export const loosenedGates = (kind: NeedKind, minors: boolean, asked: GatesAsked | undefined): string[] => {
  if (kind.code === "other") return asked === undefined ? ["gates"] : [];
  const defaults = defaultGates(kind, minors);
  const effective = effectiveGates(kind, minors, asked);
  return [
    ...flags.filter((gate) => defaults[gate] && !effective[gate]),
    ...lists.filter((gate) => defaults[gate].some((code) => !effective[gate].includes(code as never))),
  ];
};
