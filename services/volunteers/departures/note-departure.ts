import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Write } from "#shared/db/write.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { DepartureDeps } from "./deps.ts";
import { departureKey, departureList } from "./keys.ts";
import { departureHours } from "./rules/still-needed.ts";

/**
 * The write that notes, in the transaction of a withdrawal, whose sign-in is to be looked at later. What the identity
 * provider calls the person is sealed: no table holds it in the open.
 */
export const noteDeparture =
  ({ departures, envelope }: Pick<DepartureDeps, "departures" | "envelope">) =>
  async (call: Call): Promise<readonly Write[]> => {
    const { personId, subject } = requireSignedIn(call.actor);
    if (subject === undefined) return [];
    return [
      departures.departureWrite({
        ...departureKey(personId),
        // By the second, so that a later withdrawal is another version.
        version: Math.floor(call.now.getTime() / 1_000),
        change: call.change(),
        personId,
        sealed: await envelope.seal(personId, "identity", { subject }),
        due: departureList,
        dueAt: new Date(call.now.getTime() + departureHours * 3_600_000).toISOString(),
      }),
    ];
  };
