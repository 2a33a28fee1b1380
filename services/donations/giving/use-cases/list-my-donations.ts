import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import { giversOf } from "../access.ts";
import type { DonationDeps } from "../deps.ts";
import { summaryOf } from "../views.ts";

type List = UseCase<DonationDeps, typeof manifest.routes.listOwnDonations>;

/** The caller's gifts: those made signed in, then those made as a guest under their verified address; latest first. */
export const listOwnDonations: List = async (deps, { query }, { actor }) => {
  const givers = giversOf(deps, actor);
  const list = `donations ${givers.join(" ")}`;
  const from = acrossPositionSchema.parse(deps.cursors.decode(list, query.cursor));
  const { rows, next } = await pageAcross(
    givers,
    { limit: query.limit, from, wanted: () => true },
    deps.store.listByGiver,
  );
  return { items: rows.map(summaryOf), nextCursor: deps.cursors.encode(list, next && { ...next }) };
};
