/**
 * When a gate has to be passed. `before-sign-up`: nobody who fails it gets a place. `before-first-shift`: the place is
 * taken and has to be completed, since a station offers the training or the insurance once it knows who comes.
 * `on-site`: a duty of the station on the day, such as a briefing, the second adult, or a look at a document of
 * who is not known yet; no volunteer fails it before.
 */
export type GateMoment = "before-sign-up" | "before-first-shift" | "on-site";

/** The moment of each gate, by its name, or by its first part: `training` of `training:child-protection`. */
const gateMoments: ReadonlyMap<string, GateMoment> = new Map([
  ["active", "before-sign-up"],
  ["age", "before-sign-up"],
  ["guardian", "before-sign-up"],
  ["background-check", "before-sign-up"],
  ["credential", "before-sign-up"],
  ["vehicle", "before-sign-up"],
  ["gender", "before-sign-up"],
  ["language", "before-sign-up"],
  ["skill", "before-sign-up"],
  ["insurance", "before-first-shift"],
  ["training", "before-first-shift"],
  ["two-adults", "on-site"],
  ["age-shown", "on-site"],
  ["training:on-site-briefing", "on-site"],
]);

/** The moment of a gate as `failedGates` names it; one that the table does not know has to be passed before sign-up. */
export const momentOf = (gate: string): GateMoment =>
  gateMoments.get(gate) ?? gateMoments.get(gate.split(":")[0] ?? "") ?? "before-sign-up";
