import { isDeepStrictEqual } from "node:util";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Write } from "#shared/db/write.ts";
import type { CountyNetwork } from "../county-network/rules/county-network.ts";
import type { StaffDeps } from "./deps.ts";
import type { StaffRow } from "./rows.ts";
import { nextCard } from "./rules/role-card.ts";

/** What is to change of a person's appointments, and what to answer. */
interface Decision<Result> {
  readonly added?: StaffRow;
  readonly removed?: readonly StaffRow[];
  /** Writes of other rows in the same transaction. */
  readonly also?: readonly Write[];
  readonly result: Result;
}

const readHeld = async ({ networks, staff }: StaffDeps, county: string, personId: string) => {
  // The card first: whoever writes after this read also moves the card's version, and the save below then fails.
  const card = await staff.findRoleCard(personId);
  const [network, held] = await Promise.all([networks.read(county), staff.listHeldBy(county, personId)]);
  return { card, network, held };
};

/**
 * Changes what a person holds in a county, and their role card in the same transaction. `decide` may run several
 * times, each time on what is stored then; nothing is written where it neither adds nor removes.
 * @returns the `result` of the decision that was saved
 * @throws what `decide` throws; Problem `busy` under lasting conflicts
 */
export const changeStaff = <Result>(
  deps: StaffDeps,
  county: string,
  personId: string,
  decide: (held: readonly StaffRow[], network: CountyNetwork) => Decision<Result> | Promise<Decision<Result>>,
): Promise<Result> =>
  retryOnConflict(async () => {
    const { card, network, held } = await readHeld(deps, county, personId);
    const { added, removed = [], also, result } = await decide(held, network);
    if (added || removed.length > 0) {
      const left = [...held.filter((row) => !removed.includes(row)), ...(added ? [added] : [])];
      await deps.staff.save({ added, removed, also, card: nextCard(personId, card, left, network), network });
    }
    return result;
  });

/** Brings the role cards of stations' and operators' staff up to date after one of either changed in the county. */
export const rewriteStaffCards = async (deps: StaffDeps, county: string): Promise<void> => {
  const staff = await deps.staff.list(county);
  const people = new Set(
    staff.flatMap(({ personId, operatorId, division }) => (operatorId || division ? [personId] : [])),
  );
  // One after the other: parallel transactions that check the same state row conflict.
  for (const personId of people)
    await retryOnConflict(async () => {
      const { card, network, held } = await readHeld(deps, county, personId);
      const next = nextCard(personId, card, held, network);
      if (!isDeepStrictEqual(next.grants, card?.grants ?? [])) await deps.staff.save({ card: next, network });
    });
};
