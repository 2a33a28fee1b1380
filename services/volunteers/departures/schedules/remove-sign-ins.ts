import { sweepDue } from "#shared/db/due.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import { countyDay } from "#shared/values/time.ts";
import type { DepartureDeps } from "../deps.ts";
import { type DepartureRow, subjectSchema } from "../rows.ts";
import { stillNeededFor } from "../rules/still-needed.ts";

const reasonToKeep = async ({ departures, profiles, ids, clock }: DepartureDeps, personId: string) => {
  const [profile, card, hasGifts] = await Promise.all([
    profiles.find(ids.derived("volunteer", personId)),
    departures.findRoleCard(personId),
    departures.hasGifts(personId),
  ]);
  const isRegistered = profile !== undefined && profile.status !== "withdrawn";
  return stillNeededFor({ isRegistered, grants: card?.grants ?? [], hasGifts }, countyDay(clock()));
};

/**
 * Removes the sign-in of whoever withdrew a day ago and has neither a role nor gifts, nor has registered again. What
 * fails is tried again after ever longer pauses; removing somebody twice does no harm.
 */
export const removeSignIns =
  (deps: DepartureDeps): ScheduledJob =>
  async ({ timeLeft }) => {
    const { departures, envelope, signIns, clock, log } = deps;
    const now = clock();
    const decide = async (row: DepartureRow) => {
      const { personId, sealed } = row;
      const kept = await reasonToKeep(deps, personId);
      if (kept === undefined) {
        const { subject } = await envelope.open(personId, "identity", sealed, subjectSchema());
        await signIns.remove(subject);
      }
      log.info("sign-in-decided", { personId, kept: kept ?? "no" });
      await departures.forget(row);
    };
    await sweepDue(departures.listDue(now.toISOString()), decide, {
      log,
      event: "sign-in-not-removed",
      now,
      timeLeft,
      width: 4,
      of: ({ personId }) => personId,
    });
  };
