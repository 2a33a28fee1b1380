import type { ScheduledJob } from "#shared/lambda/service.ts";
import type { ReconcilingDeps } from "../deps.ts";
import { keepReconciliation } from "../keep-reconciliation.ts";

/** Holds all rows about money against each other, once a day. */
export const reconcile =
  (deps: ReconcilingDeps): ScheduledJob =>
  async () => {
    await keepReconciliation(deps, "reconcile");
  };
