import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { LookDeps } from "../deps.ts";
import type { lookRoutes } from "../routes.ts";

type ListMyLooks = UseCase<LookDeps, typeof lookRoutes.listMyLooks>;

/** The days on which somebody was shown the caller, newest first: by role and place, never the person. */
export const listMyLooks: ListMyLooks = async ({ looks, cursors }, { query }, { actor }) => {
  const { volunteerId } = requireSignedIn(actor);
  const list = `looks ${volunteerId}`;
  const page = await looks.list(volunteerId, query.limit, cursors.decode(list, query.cursor));
  return {
    items: page.rows.map(({ day, role, division, shown }) => ({ day, role, division, shown })),
    nextCursor: cursors.encode(list, page.next),
  };
};
