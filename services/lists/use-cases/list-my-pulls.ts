import type { manifest } from "#services/matching/manifest.ts";
import type { MatchingDeps } from "#services/matching/matches/deps.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { toOffsetIso } from "#shared/values/time.ts";

/** The pulls that showed the caller, newest first: by which role and operator, never by whom. */
export const listOwnPulls: UseCase<MatchingDeps, typeof manifest.routes.listOwnPulls> = async (
  { store, cursors },
  { query },
  { actor },
) => {
  const { volunteerId } = requireSignedIn(actor);
  const list = `pulls ${volunteerId}`;
  const page = await store.listPulls(volunteerId, query.limit, cursors.decode(list, query.cursor));
  return {
    items: page.rows.map(({ pullId, at, role, operatorId, needIds, contact }) => ({
      pullId,
      at: toOffsetIso(new Date(at)),
      role,
      ...(operatorId === undefined ? {} : { operatorId }),
      needIds,
      contact,
    })),
    nextCursor: cursors.encode(list, page.next),
  };
};
