import { ConditionFailed, type Write } from "#shared/db/write.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { RegisteredRow } from "./rows.ts";
import type { VolunteerStore } from "./store.ts";

/** A change of a profile: the fields that become others, and what is written in the same transaction. */
interface ProfileMove {
  readonly fields: Partial<RegisteredRow>;
  readonly also?: readonly Write[];
}

const attempts = 5;

/** A registered volunteer's profile. @throws Problem `not-found` for one not registered, or withdrawn. */
export const requireProfile = async (store: VolunteerStore, volunteerId: string): Promise<RegisteredRow> => {
  const row = await store.findProfile(volunteerId);
  if (!row || row.status === "withdrawn") throw new Problem("not-found");
  return row;
};

/**
 * Decides anew on what stands, and writes, until nobody came between; a decision of undefined changes nothing.
 * @throws Problem `not-found` as above, `busy` where others keep coming between, and what `decide` throws.
 */
export const moveProfile = async (
  store: VolunteerStore,
  volunteerId: string,
  call: Call,
  decide: (row: RegisteredRow) => Promise<ProfileMove | undefined>,
): Promise<RegisteredRow> => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const row = await requireProfile(store, volunteerId);
    const move = await decide(row);
    if (!move) return row;
    const next = { ...row, ...move.fields, version: row.version + 1, change: call.change() };
    try {
      await store.saveStanding(next, move.also ?? []);
      return next;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new Problem("busy", { retryAfterSeconds: 1 });
};
