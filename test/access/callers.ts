import type { Who } from "#shared/manifest/manifest.ts";
import { roles, type Scope, scopes } from "#shared/values/role.ts";
import { rolePersonas } from "#test/support/role-personas.ts";
import type { Holder } from "./matrix.ts";

/** Two townships of one county, the first with the callers' station, and one of another county; no other test's. */
export const places = { home: "430422115", away: "430422105", far: "430103015" } as const;

/** Programs of the manager's organisation, and the scopes each was registered with. */
export const machines = {
  "machine client": scopes,
  "machine client for ledgers": ["ledger:read"],
} as const satisfies Record<string, readonly Scope[]>;
export type Machine = keyof typeof machines;

/** Everybody who calls: nobody, somebody with each role and no other, and programs. */
export type Caller = Holder | Machine;
export const callers: readonly Caller[] = [
  "public",
  ...roles,
  "machine client",
  "machine client for ledgers",
];

export const isMachine = (caller: Caller): caller is Machine => caller in machines;

/** Who stands for each role. */
export const personaOf = rolePersonas(places.home, 9_501);

/**
 * Whose cells of the matrix a caller has: no cell is below the public's, everybody signed in has a donor's, a leader
 * is a volunteer too, and a program has its manager's on the routes of its scopes.
 */
export const holdersOf = (caller: Caller, { scope }: Who): readonly Holder[] => {
  if (caller === "public") return ["public"];
  if (isMachine(caller)) {
    const granted: readonly Scope[] = machines[caller];
    return scope !== undefined && granted.includes(scope) ? ["public", "ngo_manager"] : ["public"];
  }
  return ["public", "donor", ...(caller === "team_leader" ? (["volunteer"] as const) : []), caller];
};
