import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Write } from "#shared/db/write.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { RegisteredRow } from "./rows.ts";
import type { ProfileStore } from "./store.ts";

/** What is to change, and what to answer. */
interface Decision<Result> {
  /** The fields of the profile that change; absent: nothing is written. */
  readonly fields?: Partial<RegisteredRow>;
  /** Writes of other rows in the same transaction. */
  readonly also?: readonly Write[];
  readonly result: Result;
}

/** A registered volunteer's profile. @throws Problem `not-found` for a volunteer not registered, or withdrawn */
export const requireProfile = async (profiles: ProfileStore, volunteerId: string): Promise<RegisteredRow> => {
  const row = await profiles.find(volunteerId);
  if (!row || row.status === "withdrawn") throw new Problem("not-found");
  return row;
};

/**
 * Changes fields of a profile other than contact. `decide` may run several times, each time on the profile stored then.
 * @returns the `result` of the decision that was saved
 * @throws Problem `not-found` as above, `busy` under lasting conflicts, and what `decide` throws
 */
export const changeProfile = <Result>(
  profiles: ProfileStore,
  volunteerId: string,
  call: Call,
  decide: (row: RegisteredRow) => Promise<Decision<Result>>,
): Promise<Result> =>
  retryOnConflict(async () => {
    const row = await requireProfile(profiles, volunteerId);
    const { fields, also = [], result } = await decide(row);
    if (fields)
      await profiles.saveFields({ ...row, ...fields, version: row.version + 1, change: call.change() }, also);
    return result;
  });
