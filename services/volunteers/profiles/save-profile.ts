import { Problem } from "#shared/problem/problem.ts";
import type { ProfileDeps } from "./deps.ts";
import type { DuplicateRow, RegisteredRow } from "./rows.ts";
import { duplicateRowOf } from "./rules/duplicate.ts";
import type { OpenedProfile } from "./rules/fill-profile.ts";
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
const duplicatesOf = async (
  deps: SaveDeps,
  opened: OpenedProfile,
  row: RegisteredRow,
): Promise<DuplicateRow[]> => {
  const samePhone = await deps.profiles.findByPhone(row.phoneIndex, mostCompared);
  const others = samePhone.filter(({ volunteerId }) => volunteerId !== row.volunteerId);
  const duplicates: DuplicateRow[] = [];
  for (const other of await Promise.all(others.map((one) => openIfThere(deps, one)))) {
    const duplicate = other[0] && duplicateRowOf(opened, other[0], row.change);
    if (duplicate && !(await deps.profiles.findDuplicate(duplicate.volunteerId, duplicate.otherId)))
      duplicates.push(duplicate);
  }
  return duplicates;
};

/**
 * Seals a profile and saves it with its cards and the questions that it raises.
 * @throws ConditionFailed at 0 if its version does not follow the stored one
 */
export const saveProfile = async (deps: SaveDeps, opened: OpenedProfile): Promise<void> => {
  const { row, card } = await sealProfile(deps, opened);
  const duplicates = await duplicatesOf(deps, opened, row);
  await deps.profiles.save(row, card, duplicates);
};
