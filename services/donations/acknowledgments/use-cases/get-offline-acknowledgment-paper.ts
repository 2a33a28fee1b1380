import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayConfirm, mayEnter, openOfflineDonor, requireOffline } from "../../offline/access.ts";
import type { AcknowledgmentsDeps } from "../deps.ts";
import { onlyOf } from "../read-acknowledged.ts";
import { withProjects } from "../read-gift.ts";
import type { acknowledgmentRoutes } from "../routes.ts";

type Get = UseCase<AcknowledgmentsDeps, typeof acknowledgmentRoutes.getOfflineAcknowledgmentPaper>;

/**
 * The acknowledgment of an offline gift as a PDF, for who enters or confirms gifts there: they hand it to the donor.
 * @throws Problem `not-found`; refusal `wrong-state` while it is not confirmed, or has no number yet
 */
export const getOfflineAcknowledgmentPaper: Get = async (deps, { params }, call) => {
  const { row, project } = await requireOffline(deps, params.offlineDonationId, call.actor);
  if (!(mayEnter(call.actor, project) || mayConfirm(call.actor, project))) throw new Problem("not-found");
  if (row.status !== "confirmed") throw refuse("wrong-state");
  const donor = await openOfflineDonor(deps, row, call.actor, project);
  const gift = onlyOf(await withProjects(deps, [row]));
  const { acknowledgmentPaper } = await import("../paper/acknowledgment-paper.ts");
  return acknowledgmentPaper(
    { gift, name: donor?.name ?? null, anonymous: row.anonymous, way: row.kind },
    { locale: call.locale, now: call.now, publicUrl: deps.publicUrl },
  );
};
