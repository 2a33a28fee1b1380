import type { NeedStore } from "../needs/store.ts";
import type { SignupRow } from "./rows.ts";

/** Every signup of a volunteer, newest first. */
export const allSignups = async (
  { signupsOfVolunteer }: Pick<NeedStore, "signupsOfVolunteer">,
  volunteerId: string,
): Promise<SignupRow[]> => {
  const rows: SignupRow[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await signupsOfVolunteer(volunteerId, 100, start);
    rows.push(...page.rows);
    start = page.next;
  } while (start);
  return rows;
};
