import type { Who } from "#shared/manifest/manifest.ts";
import { roles, type Scope, scopes } from "#shared/values/role.ts";
import { rolePersonas } from "#test/support/role-personas.ts";
import type { Holder } from "./matrix.ts";

/** Townships that no other test uses: the callers' station, another one of its county, and one of another county. */
export const places = { home: "430422115", away: "430422105", far: "430103015" } as const;

/** Machine clients of the manager's organisation, with the scopes they were registered with. */
export const machines = {
  "machine client": scopes,
  "machine client for ledgers": ["ledger:read"],
} as const satisfies Record<string, readonly Scope[]>;
export type Machine = keyof typeof machines;

/** Every caller: nobody, one person per role with no other role, and machine clients. */
export type Caller = Holder | Machine;
export const callers: readonly Caller[] = [
  "public",
  ...roles,
  "machine client",
  "machine client for ledgers",
];

export const isMachine = (caller: Caller): caller is Machine => caller in machines;

/** The persona of each role. */
export const personaOf = rolePersonas(places.home, 9_501);

/**
 * The columns of the matrix that apply to a caller: the public's to all, a donor's to everybody signed in, a
 * volunteer's to leaders too, and a manager's to a machine client on the routes of its scopes.
 */
export const holdersOf = (caller: Caller, { scope }: Who): readonly Holder[] => {
  if (caller === "public") return ["public"];
  if (isMachine(caller)) {
    const granted: readonly Scope[] = machines[caller];
    return scope !== undefined && granted.includes(scope) ? ["public", "ngo_manager"] : ["public"];
  }
  return ["public", "donor", ...(caller === "team_leader" ? (["volunteer"] as const) : []), caller];
};
