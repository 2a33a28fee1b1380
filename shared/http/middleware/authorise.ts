import { type Actor, rolesOf } from "#shared/access/actor.ts";
import type { Who } from "#shared/manifest/manifest.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type ApiMiddleware, partOf } from "../exchange.ts";

const mayCall = (actor: Actor, { roles, scope }: Who): boolean => {
  if (roles === "everyone") return true;
  if (actor.kind === "machine" && (scope === undefined || !actor.scopes.includes(scope))) return false;
  const held = rolesOf(actor);
  return roles.some((role) => held.has(role));
};

/** Refuses whom the manifest's `who` does not name, before anything is looked up: 401 unknown, 403 known. */
export const authorise = (): ApiMiddleware => ({
  before: ({ context: { exchange } }) => {
    const actor = partOf(exchange, "actor");
    if (mayCall(actor, partOf(exchange, "route").who)) return;
    throw new Problem(actor.kind === "public" ? "unauthenticated" : "forbidden");
  },
});
