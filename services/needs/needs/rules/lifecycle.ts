import { refuse } from "#shared/problem/problem.ts";
import type { NeedStatus } from "../schemas.ts";

const moves: Readonly<Record<NeedStatus, readonly NeedStatus[]>> = {
  draft: ["awaiting-release", "open", "cancelled"],
  "awaiting-release": ["draft", "open", "cancelled"],
  open: ["closed", "cancelled"],
  closed: ["awaiting-release", "open", "cancelled"],
  cancelled: [],
};

/** @throws Problem `wrong-state` if the lifecycle has no such step. */
export const requireMove = (from: NeedStatus, to: NeedStatus): void => {
  if (!moves[from].includes(to)) throw refuse("wrong-state");
};

/** Whether the need was never open. Such needs are visible to their staff only. */
export const isUnpublished = (status: NeedStatus): boolean =>
  status === "draft" || status === "awaiting-release";

/** Whether what the need says is no longer, or not yet, for everybody. */
export const isHidden = (status: NeedStatus): boolean => isUnpublished(status) || status === "cancelled";
