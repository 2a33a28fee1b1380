import { callerOf } from "#shared/access/actor.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { GivingDeps } from "./deps.ts";

/**
 * Counts a checkout: of the session (a person; for a guest the browser at its address), and of a guest's address. What
 * guests open for one project is counted too, but refuses nobody: else they would shut the project for each other.
 * @throws Problem `limit-reached`
 */
export const countCheckout = async (
  { counts, log }: Pick<GivingDeps, "counts" | "log">,
  projectId: string,
  browser: string | undefined,
  { actor }: Call,
): Promise<void> => {
  const session = actor.kind === "public" ? JSON.stringify([callerOf(actor), browser]) : callerOf(actor);
  await counts.count("checkouts-of-session", session);
  if (actor.kind !== "public") return;
  await counts.count("checkouts-of-address", callerOf(actor));
  if (!(await counts.tryCount("checkouts-of-project", projectId))) log.warn("many-checkouts", { projectId });
};
