import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { openDonor, requireOwnDonation } from "../access.ts";
import type { DonationDeps } from "../deps.ts";
import { isPaid } from "../rows.ts";
import { summaryOf } from "../views.ts";

type Get = UseCase<DonationDeps, typeof manifest.routes.getAcknowledgment>;

const statement = "本捐赠确认由禾联出具，不是公益事业捐赠票据，不能用于税前扣除。";
const demoNotice = "演示，不收真款";

/** Our word that a gift arrived, with the name its donor gave, also where the gift is anonymous to all others. */
export const getAcknowledgment: Get = async (deps, { params, headers }, call) => {
  const row = await requireOwnDonation(deps, params.donationId, call.actor, headers["donation-secret"]);
  if (!isPaid(row)) throw refuse("wrong-state");
  const { donor } = await openDonor(deps, row);
  const project = await deps.store.findProject(row.projectId);
  return {
    ...summaryOf(row),
    name: donor?.name ?? null,
    receiptNo: null,
    statement,
    notice: project?.demo ? demoNotice : null,
  };
};
