import type { GatesAsked, NeedKind } from "../../../shared/api/types.ts";

export const gateFlags = ["adult", "backgroundCheck", "twoAdults", "insurance", "vehicle"] as const;
export const gateLists = ["training", "credential", "languages"] as const;
export type GateFlag = (typeof gateFlags)[number];
export type GateList = (typeof gateLists)[number];

type KindGates = Readonly<Record<GateFlag, boolean> & Record<GateList, readonly string[]>>;

/** The gates of a kind where a position asks for no others; kind `other` (undefined) has none of its own. */
export const kindGates = (kind: NeedKind | undefined, minors: boolean): KindGates => {
  const holds = (rule = "no") => rule === "yes" || (rule === "minors" && minors);
  return {
    adult: kind?.minimumAge === 18,
    // Where minors are involved these two hold, whatever is asked.
    backgroundCheck: minors || holds(kind?.backgroundCheck),
    twoAdults: minors || holds(kind?.twoAdults),
    insurance: holds(kind?.insurance),
    vehicle: false,
    training: kind?.training ?? [],
    credential: kind?.credential ?? [],
    languages: [],
  };
};

/** Whether a position asks for less than its kind does, which needs a reason and a second person. */
export const isLoosened = (kind: NeedKind | undefined, minors: boolean, asked: GatesAsked): boolean => {
  const defaults = kindGates(kind, minors);
  const left = (gate: "training" | "credential") =>
    defaults[gate].some((code) => asked[gate]?.includes(code as never) === false);
  return (
    gateFlags.some((gate) => defaults[gate] && asked[gate] === false) ||
    left("training") ||
    left("credential")
  );
};

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((code) => b.includes(code))
    : (a ?? false) === (b ?? false);

/** What a position asks for, with one gate changed; what its kind has anyway is not asked for. */
export const askedWith = (
  asked: GatesAsked,
  gate: keyof GatesAsked,
  value: unknown,
  defaults: KindGates,
): GatesAsked => {
  const { [gate]: _before, ...others } = asked;
  return same(value, gate === "gender" ? undefined : defaults[gate]) ? others : { ...others, [gate]: value };
};
