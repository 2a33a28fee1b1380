import { refuse } from "#shared/problem/problem.ts";

export const needStatuses = ["draft", "awaiting-release", "open", "closed", "cancelled"] as const;
export type NeedStatus = (typeof needStatuses)[number];

const moves: Readonly<Record<NeedStatus, readonly NeedStatus[]>> = {
  draft: ["awaiting-release", "open", "cancelled"],
  "awaiting-release": ["draft", "open", "cancelled"],
  open: ["closed", "cancelled"],
  closed: ["awaiting-release", "open", "cancelled"],
  cancelled: [],
};

/** @throws Problem `wrong-state` where a need of this status cannot become that. */
export const requireMove = (from: NeedStatus, to: NeedStatus): void => {
  if (!moves[from].includes(to)) throw refuse("wrong-state");
};

/** Before it was ever open, only the staff concerned know of a need. */
export const isUnpublished = (status: NeedStatus): boolean =>
  status === "draft" || status === "awaiting-release";
