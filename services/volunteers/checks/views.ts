import type * as z from "zod";
import { toOffsetIso } from "#shared/values/time.ts";
import type { DuplicateRow, ProfileRow } from "../profiles/rows.ts";
import type { duplicateSchema, likePersonSchema } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** One of two profiles as the lead compares them: no name, no phone. Undefined if it was withdrawn. */
const likePersonOf = (
  row: ProfileRow | undefined,
): z.input<ReturnType<typeof likePersonSchema>> | undefined => {
  if (!row || row.status === "withdrawn") return undefined;
  const { volunteerId, maskedName = "", birthYear = null, status, checks } = row;
  const registeredAt = local(row.registeredAt);
  return { volunteerId, maskedName, birthYear, registeredAt, status, checks: checks.length };
};

/** Two profiles that may be one person; undefined once one of them was withdrawn. */
export const duplicateViewOf = (
  row: DuplicateRow,
  profiles: ReadonlyMap<string, ProfileRow>,
): z.input<ReturnType<typeof duplicateSchema>> | undefined => {
  const later = likePersonOf(profiles.get(row.volunteerId));
  const earlier = likePersonOf(profiles.get(row.otherId));
  if (!later || !earlier) return undefined;
  const { sameBirthDate, sameName, answer = null, answeredAt } = row;
  return {
    later,
    earlier,
    sameBirthDate,
    sameName,
    answer,
    answeredAt: answeredAt ? local(answeredAt) : null,
  };
};
