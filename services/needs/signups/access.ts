import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { SignupRow } from "./rows.ts";

/** Who records attendance for a station. Managers only read it. */
export const mayRecord = (actor: Actor, { division }: Pick<SignupRow, "division">): boolean =>
  mayAt(actor, ["social_worker", "station_lead"], { division });

/** Whether the caller leads one of these teams. */
export const leadsOneOf = (actor: Actor, teams: readonly string[]): boolean =>
  actor.kind !== "public" && teams.some((team) => actor.gateCard?.leads.includes(team) ?? false);
