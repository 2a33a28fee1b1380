import { pullsPartition } from "#services/matching/index/keys.ts";
import type { PullRow } from "#services/matching/index/rows.ts";
import type { MatchingDeps } from "#services/matching/matches/deps.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";

/** Somebody shown on a list, by which right and for which need; `contact`: with name and phone. */
export interface Shown {
  readonly volunteerId: string;
  readonly needId: string;
  readonly contact: boolean;
  readonly grant: Grant;
}

/**
 * Logs a pull before it is answered: a row for each volunteer shown, with every need of the list that showed them.
 * Who asked stands in the row's `change`; the volunteer reads the role and the operator.
 */
export const logPull = async (
  { store }: Pick<MatchingDeps, "store">,
  shown: readonly Shown[],
  call: Call,
) => {
  const pullId = call.newId("pull");
  const at = call.now.toISOString();
  const rows = [...Map.groupBy(shown, ({ volunteerId }) => volunteerId)].flatMap(
    ([volunteerId, times]): PullRow[] => {
      const [first] = times;
      if (!first) return [];
      return [
        {
          pk: pullsPartition(volunteerId),
          sk: `${at}#${pullId}`,
          version: 1,
          change: call.change(),
          pullId,
          volunteerId,
          at,
          role: first.grant.role,
          operatorId: first.grant.operatorId,
          needIds: [...new Set(times.map(({ needId }) => needId))],
          contact: times.some(({ contact }) => contact),
        },
      ];
    },
  );
  await store.logPulls(rows);
};
