import type { Call } from "#shared/manifest/use-case.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import { pullsPartition } from "../keys.ts";
import type { PullRow } from "../rows.ts";

/** A volunteer shown on a list for a need, under a grant of the puller; `contact`: with name and phone. */
export interface Shown {
  readonly volunteerId: string;
  readonly needId: string;
  readonly contact: boolean;
  readonly grant: Grant;
}

/**
 * The log of a pull: a row for each volunteer shown, with all their needs on the list. The volunteer may read the
 * role and the operator; the person who pulled is in `change` only.
 * @param purpose absent for a list of who comes
 */
export const pullRows = (
  shown: readonly Shown[],
  call: Pick<Call, "newId" | "now" | "change">,
  purpose?: PullRow["purpose"],
): PullRow[] => {
  const pullId = call.newId("pull");
  const at = call.now.toISOString();
  const byVolunteer = Map.groupBy(shown, ({ volunteerId }) => volunteerId);
  return [...byVolunteer].flatMap(([volunteerId, entries]) => {
    const [first] = entries;
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
        needIds: [...new Set(entries.map(({ needId }) => needId))],
        contact: entries.some(({ contact }) => contact),
        ...(purpose === undefined ? {} : { purpose }),
      },
    ];
  });
};
