import { momentOf } from "#shared/vocabulary/gate-moments.ts";
import type { Gates } from "./gates.ts";

/** What a station does for one volunteer on the day, and records with their attendance: a look at a document, the briefing. */
export const recordedDuties = ["age-shown", "training:on-site-briefing"] as const;
export type RecordedDuty = (typeof recordedDuties)[number];

/**
 * What the station does on the day for a position with these gates, by their names: `two-adults`,
 * `training:on-site-briefing`, `age-shown`. The last where adults are asked for and no background check: that check
 * needs a verified identity, else age is what somebody typed, until a document is shown.
 */
export const onSiteDuties = ({ adult, backgroundCheck, twoAdults, training }: Gates): string[] => {
  const duties: readonly (readonly [gate: string, isRequired: boolean])[] = [
    ["two-adults", twoAdults],
    ...training.map((kind) => [`training:${kind}`, true] as const),
    ["age-shown", adult && !backgroundCheck],
  ];
  return duties.flatMap(([gate, isRequired]) => (isRequired && momentOf(gate) === "on-site" ? [gate] : []));
};
