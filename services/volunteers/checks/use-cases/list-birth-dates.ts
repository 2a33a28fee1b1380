import type { UseCase } from "#shared/manifest/use-case.ts";
import { type ProfileRow, profileRowSchema, type RegisteredRow } from "../../profiles/rows.ts";
import { openProfile } from "../../profiles/seal-profile.ts";
import { isHomeLead } from "../access.ts";
import type { CheckDeps } from "../deps.ts";
import type { checkRoutes } from "../routes.ts";

type ListBirthDates = UseCase<CheckDeps, typeof checkRoutes.listBirthDates>;

const isRegistered = (row: ProfileRow): row is RegisteredRow => row.status !== "withdrawn";

/** The corrected birth dates that wait for the caller, with the dates that stand; the list reads an index. */
export const listBirthDates: ListBirthDates = async (deps, { query }, { actor }) => {
  const { division, limit, cursor } = query;
  const list = `birth dates ${division}`;
  const after = deps.cursors.decode(list, cursor);
  const page = await deps.profiles.listTasks("BIRTHDATES", division, profileRowSchema(), limit, after);
  const mine = page.rows.filter(isRegistered).filter((row) => isHomeLead(actor, row));
  const items = await Promise.all(
    mine.map(async (row) => {
      const { identity } = await openProfile(deps, row);
      const { birthDate, birthDateWanted = birthDate } = identity;
      const { volunteerId, maskedName = "" } = row;
      return { volunteerId, maskedName, birthDate, birthDateWanted };
    }),
  );
  return { items, nextCursor: deps.cursors.encode(list, page.next) };
};
