import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { openDonor, requireMyDonation } from "../access.ts";
import type { GivingDeps } from "../deps.ts";
import type { givingRoutes } from "../routes.ts";
import { isPaid } from "../rules/donation-status.ts";
import { summaryOf } from "../views.ts";

type Get = UseCase<GivingDeps, typeof givingRoutes.getAcknowledgment>;

const statement = "本捐赠确认由禾联出具，不是公益事业捐赠票据，不能用于税前扣除。";
const demoNotice = "演示，不收真款";

/** Acknowledges a paid gift to its donor, by name even if the gift is anonymous to everyone else. */
export const getAcknowledgment: Get = async (deps, { params, headers }, call) => {
  const row = await requireMyDonation(deps, params.donationId, call.actor, headers["donation-secret"]);
  if (!isPaid(row)) throw refuse("wrong-state");
  const { donor } = await openDonor(deps, row);
  const project = await deps.projects.findProject(row.projectId);
  return {
    ...summaryOf(row, project),
    name: donor?.name ?? null,
    receiptNo: null,
    statement,
    notice: project?.demo ? demoNotice : null,
  };
};
