import type { UseCase } from "#shared/manifest/use-case.ts";
import { openOfflineDonor, requireOffline } from "../access.ts";
import type { OfflineDeps } from "../deps.ts";
import type { offlineRoutes } from "../routes.ts";
import { offlineItem } from "../views.ts";

type Get = UseCase<OfflineDeps, typeof offlineRoutes.getOfflineDonation>;

/** Reads an offline gift; its donor, for who enters or confirms gifts there. @throws Problem `not-found` */
export const getOfflineDonation: Get = async (deps, { params }, { actor }) => {
  const { row, project } = await requireOffline(deps, params.offlineDonationId, actor);
  return { ...offlineItem(row), donor: await openOfflineDonor(deps, row, actor, project) };
};
