import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { countyDay } from "#shared/values/time.ts";
import { lookKey } from "./keys.ts";
import type { LookRow } from "./rows.ts";
import type { LookKind } from "./schemas.ts";
import type { LookStore } from "./store.ts";

/** How long a volunteer can read who looked them up (days): three years, as PIPL 56 has its records kept. */
const keptDays = 1_096;

/** Who looked, as what, and what they were shown of which division. */
interface Look {
  readonly role: StaffRole;
  readonly division: string;
  readonly shown: LookKind;
}

/**
 * Notes that the caller is shown volunteers, before they are: one entry for each volunteer, person, kind and day. Nothing
 * is noted of a look at oneself.
 */
export const noteLooks = async (
  looks: LookStore,
  volunteerIds: readonly string[],
  { role, division, shown }: Look,
  call: Pick<Call, "actor" | "now" | "change">,
): Promise<void> => {
  const caller = requireSignedIn(call.actor);
  const day = countyDay(call.now);
  const rows = volunteerIds
    .filter((volunteerId) => volunteerId !== caller.volunteerId)
    .map(
      (volunteerId): LookRow => ({
        ...lookKey(volunteerId, day, shown, role, caller.personId),
        version: 1,
        change: call.change(),
        volunteerId,
        day,
        shown,
        role,
        division,
        expiresAt: Math.floor(call.now.getTime() / 1_000) + keptDays * 86_400,
      }),
    );
  await looks.note(rows);
};
