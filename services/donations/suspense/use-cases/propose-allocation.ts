import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayInOrganisation } from "../../books/access.ts";
import type { Destination, SuspenseRow } from "../../books/rows.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import { mayPropose, requireSuspense } from "../access.ts";
import type { SuspenseDeps } from "../deps.ts";
import type { suspenseRoutes } from "../routes.ts";
import { suspenseView } from "../views.ts";

type Propose = UseCase<SuspenseDeps, typeof suspenseRoutes.proposeAllocation>;

/** @throws Problem `invalid` by the field of what cannot be; refusal `wrong-state` of a project that is not published */
const requirePossible = (
  row: SuspenseRow,
  to: Destination,
  project: ProjectRow | undefined,
  today: string,
): void => {
  if (to.kind === "returned") {
    if (row.from === "stripe") throw invalid("/to/kind", "refund-there");
    if (to.on > today) throw invalid("/to/on", "day-to-come");
    return;
  }
  if (!project) throw invalid("/to/projectId", "unknown-project");
  // What Stripe refunds later leaves the fund that has the payment, which is one of gifts.
  if (row.from === "stripe" && to.source !== "donated") throw invalid("/to/source", "donated-only");
  if (!project.currencies.includes(row.currency)) throw invalid("/to/projectId", "currency-not-taken");
  if (project.status !== "published") throw refuse("wrong-state", { rule: `project:${project.status}` });
};

/**
 * Says what money in suspense is. Nothing is booked before another person has confirmed it.
 * @throws Problem `not-found`, `invalid` for what cannot be; refusal `wrong-state` where somebody has said it already, or of a
 * project that is not published
 */
export const proposeAllocation: Propose = (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const { row } = await requireSuspense(deps, params.suspenseId, call.actor);
    if (!mayPropose(call.actor, row)) throw new Problem("not-found");
    if (row.status !== "open") throw refuse("wrong-state");
    const { to } = body;
    const found = to.kind === "project" ? await deps.projects.findProject(to.projectId) : undefined;
    const project = found && mayInOrganisation(call.actor, ["finance"], found) ? found : undefined;
    requirePossible(row, to, project, countyDay(call.now));
    const { refused: _refused, ...rest } = row;
    const next: SuspenseRow = {
      ...rest,
      status: "proposed",
      proposals: row.proposals + 1,
      proposal: { by: requireSignedIn(call.actor).personId, at: call.now.toISOString(), to },
      version: row.version + 1,
      change: call.change(),
    };
    await deps.suspense.save(next);
    return suspenseView(next, project, call.actor);
  });
