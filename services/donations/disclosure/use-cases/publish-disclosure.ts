import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayPublish, requireDisclosure } from "../access.ts";
import type { DisclosureDeps } from "../deps.ts";
import type { disclosureRoutes } from "../routes.ts";
import type { DisclosureRow } from "../rows.ts";
import { afterPublishing } from "../rules/clock.ts";
import { disclosureView } from "../views.ts";

type Publish = UseCase<DisclosureDeps, typeof disclosureRoutes.publishDisclosure>;

/** What is left of a project's money, or promised and not yet paid. */
const isMoneyLeft = ({ money }: DisclosureRow): boolean => money.some(({ closing }) => closing !== 0);

/**
 * Publishes a draft as it is, by another person than who drafted it; the project's clock moves on with it, in one write.
 * @throws Problem `not-found`; refusal `own-approval`, `wrong-state` of what is no draft any more, `changed-meanwhile` where a
 * newer draft took its place or another call came first
 */
export const publishDisclosure: Publish = async (deps, { params }, call) => {
  const { row, project } = await requireDisclosure(deps, params.disclosureId, call.actor);
  if (!mayPublish(call.actor, project)) throw new Problem("not-found");
  if (row.status !== "draft") throw refuse("wrong-state");
  const by = requireSignedIn(call.actor).personId;
  if (row.draftedBy === by) throw refuse("own-approval");
  const clock = await deps.disclosures.findClock(row.projectId);
  if (clock?.draft !== row.disclosureId) throw refuse("changed-meanwhile");
  const { disclosureId, to } = row;
  const change = call.change();
  const published: DisclosureRow = {
    ...row,
    status: "published",
    published: { by, at: call.now.toISOString() },
    version: row.version + 1,
    change,
  };
  const { covered } = clock;
  // A correction of an earlier period leaves what was told since.
  const told = covered && covered.to > to ? covered : { to, disclosureId, isMoneyLeft: isMoneyLeft(row) };
  try {
    await deps.disclosures.save([published, afterPublishing(clock, told, change)]);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return disclosureView(published, project, call.actor);
};
