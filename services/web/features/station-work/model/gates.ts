import type { NeedKind, RequestedGates } from "../../../shared/api/types.ts";

/** The gates that are a yes or no. */
export const gateFlags = ["adult", "backgroundCheck", "twoAdults", "insurance", "vehicle"] as const;
/** The gates that are lists of codes. */
export const gateLists = ["training", "credential", "languages"] as const;
/** With minors involved, these hold for every kind and cannot be loosened. */
export const gatesForMinors: readonly string[] = ["backgroundCheck", "twoAdults"];
export type GateFlag = (typeof gateFlags)[number];
export type GateList = (typeof gateLists)[number];

type KindGates = Readonly<Record<GateFlag, boolean> & Record<GateList, readonly string[]>>;

/** The default gates of a kind; none for kind `other` (undefined). `minors`: whether minors are involved. */
export const kindGates = (kind: NeedKind | undefined, minors: boolean): KindGates => {
  const applies = (rule = "no") => rule === "yes" || (rule === "minors" && minors);
  return {
    adult: kind?.minimumAge === 18,
    backgroundCheck: minors || applies(kind?.backgroundCheck),
    twoAdults: minors || applies(kind?.twoAdults),
    insurance: applies(kind?.insurance),
    vehicle: false,
    training: kind?.training ?? [],
    credential: kind?.credential ?? [],
    languages: [],
  };
};

/** Whether a position loosens a gate of its kind, which needs a reason and a second person. */
export const isLoosened = (
  kind: NeedKind | undefined,
  minors: boolean,
  requested: RequestedGates,
): boolean => {
  const defaults = kindGates(kind, minors);
  const dropsCode = (gate: "training" | "credential") =>
    defaults[gate].some((code) => requested[gate]?.includes(code as never) === false);
  return (
    gateFlags.some(
      (gate) => defaults[gate] && requested[gate] === false && !(minors && gatesForMinors.includes(gate)),
    ) ||
    dropsCode("training") ||
    dropsCode("credential")
  );
};

const asksSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;

/**
 * Whether a new need goes to a station lead before it can be opened: where it loosens a gate of its kind, or, of kind
 * `other` (undefined), involves minors or has a position that asks for nothing.
 */
export const needsRelease = (
  kind: NeedKind | undefined,
  minors: boolean,
  positions: readonly { readonly gates: RequestedGates }[],
): boolean =>
  kind
    ? positions.some(({ gates }) => isLoosened(kind, minors, gates))
    : minors || positions.some(({ gates }) => !Object.values(gates).some(asksSomething));

const sameValue = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((code) => b.includes(code))
    : (a ?? false) === (b ?? false);

/** Changes one gate of a request; a value equal to the default of the kind is left out. */
export const withGate = (
  requested: RequestedGates,
  gate: keyof RequestedGates,
  value: unknown,
  defaults: KindGates,
): RequestedGates => {
  const { [gate]: _before, ...others } = requested;
  return sameValue(value, gate === "gender" ? undefined : defaults[gate])
    ? others
    : { ...others, [gate]: value };
};
