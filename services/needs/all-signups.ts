import type { SignupRow } from "./domain/signup-rows.ts";
import type { NeedStore } from "./store.ts";

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
