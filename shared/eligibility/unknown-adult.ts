import { momentOf } from "#shared/vocabulary/gate-moments.ts";
import { failedGates, type Gated, type PositionGates } from "./failed-gates.ts";

/** Somebody of whom nothing is known but that they say they are an adult. */
export const unknownAdult: Gated = {
  hasGuardian: false,
  vehicle: false,
  skills: [],
  languages: [],
  checks: [],
};

/**
 * Whether a position takes an adult of whom nothing else is known: it asks for no skill, and each gate that they fail is
 * met on site. No day decides: an adult stays one, and somebody without checks has none that ends.
 */
export const takesUnknownAdult = (position: PositionGates): boolean =>
  failedGates(unknownAdult, position, ["2000-01-01"]).every((gate) => momentOf(gate) === "on-site");
