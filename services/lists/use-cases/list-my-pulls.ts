import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { ListDeps } from "../deps.ts";
import type { listRoutes } from "../routes.ts";

/** The pulls that showed the caller, newest first: with the puller's role and operator, never the person. */
export const listMyPulls: UseCase<ListDeps, typeof listRoutes.listMyPulls> = async (
  { store, cursors },
  { query },
  { actor },
) => {
  const { volunteerId } = requireSignedIn(actor);
  const list = `pulls ${volunteerId}`;
  const page = await store.listPulls(volunteerId, query.limit, cursors.decode(list, query.cursor));
  return {
    items: page.rows.map(({ pullId, at, role, operatorId, needIds, contact, purpose }) => ({
      pullId,
      at: toOffsetIso(new Date(at)),
      role,
      ...(operatorId === undefined ? {} : { operatorId }),
      needIds,
      contact,
      ...(purpose === undefined ? {} : { purpose }),
    })),
    nextCursor: cursors.encode(list, page.next),
  };
};
