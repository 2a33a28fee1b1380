import { callerOf } from "#shared/access/actor.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { GivingDeps } from "./deps.ts";
import { type Browser, openersOf, sessionOf } from "./opener.ts";

/**
 * Counts a checkout, unless too many payments of who opens it were refused in this quarter of an hour: of the session (a person;
 * for a guest the browser at its address), and of a guest's address. What guests open for one project is counted too, but
 * refuses nobody: else they would shut the project for each other.
 * @throws Problem `limit-reached`
 */
export const countCheckout = async (
  deps: Pick<GivingDeps, "counts" | "log" | "blindIndex">,
  projectId: string,
  browser: Browser,
  call: Call,
): Promise<void> => {
  const { counts, log } = deps;
  const { actor } = call;
  for (const { limit, key } of openersOf(deps, call, browser)) await counts.requireRoom(limit, key);
  await counts.count("checkouts-of-session", sessionOf(call, browser));
  if (actor.kind !== "public") return;
  await counts.count("checkouts-of-address", callerOf(actor));
  if (!(await counts.tryCount("checkouts-of-project", projectId))) log.warn("many-checkouts", { projectId });
};
