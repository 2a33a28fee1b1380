import { type Actor, rolesOf } from "#shared/access/actor.ts";
import { rolesIn, type Who } from "#shared/manifest/manifest.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type ApiMiddleware, partOf } from "../exchange.ts";

const mayCall = (actor: Actor, who: Who): boolean => {
  const { roles, scope } = who;
  if (roles === "everyone") return true;
  if (actor.kind === "machine" && (scope === undefined || !actor.scopes.includes(scope))) return false;
  const held = rolesOf(actor);
  return rolesIn(who).some((role) => held.has(role));
};

/** Rejects callers whom the route does not list, before any lookup: 401 if anonymous, 403 if signed in. */
export const authorise = (): ApiMiddleware => ({
  before: ({ context: { exchange } }) => {
    const actor = partOf(exchange, "actor");
    if (mayCall(actor, partOf(exchange, "route").who)) return;
    throw new Problem(actor.kind === "public" ? "unauthenticated" : "forbidden");
  },
});
