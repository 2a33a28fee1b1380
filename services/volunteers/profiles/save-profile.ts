import { Problem } from "#shared/problem/problem.ts";
import type { ProfileDeps } from "./deps.ts";
import type { LikenessRow, RegisteredRow } from "./rows.ts";
import type { OpenedProfile } from "./rules/fill-profile.ts";
import { likenessRowOf } from "./rules/likeness.ts";
import { openProfile, sealProfile } from "./seal-profile.ts";

type SaveDeps = Pick<ProfileDeps, "envelope" | "blindIndex" | "profiles">;

/** Profiles of one phone that are compared: what a family or a team has, and few enough for one transaction. */
const mostCompared = 10;

const openIfThere = async (deps: SaveDeps, row: RegisteredRow): Promise<OpenedProfile[]> => {
  try {
    return [await openProfile(deps, row)];
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return [];
    throw error;
  }
};

/**
 * The new questions that a profile raises: whether it is another one of somebody who has registered already. They are found by
 * the hash of the phone, since most phones are of one person; the rest is compared in the open and stored nowhere. Two
 * who register within the same moment may miss each other until one of them changes their profile.
 */
const likenessesOf = async (
  deps: SaveDeps,
  opened: OpenedProfile,
  row: RegisteredRow,
): Promise<LikenessRow[]> => {
  const samePhone = await deps.profiles.findByPhone(row.phoneIndex, mostCompared);
  const others = samePhone.filter(({ volunteerId }) => volunteerId !== row.volunteerId);
  const found: LikenessRow[] = [];
  for (const other of await Promise.all(others.map((one) => openIfThere(deps, one)))) {
    const likeness = other[0] && likenessRowOf(opened, other[0], row.change);
    if (likeness && !(await deps.profiles.findLikeness(likeness.volunteerId, likeness.otherId)))
      found.push(likeness);
  }
  return found;
};

/**
 * Seals a profile and saves it with its cards and the questions that it raises.
 * @throws ConditionFailed at 0 if its version does not follow the stored one
 */
export const saveProfile = async (deps: SaveDeps, opened: OpenedProfile): Promise<void> => {
  const { row, card } = await sealProfile(deps, opened);
  const likenesses = await likenessesOf(deps, opened, row);
  await deps.profiles.save(row, card, likenesses);
};
