import type { Actor, AuthenticatedActor } from "./actor.ts";

/** The caller as somebody known. @throws Error where the route's `who` let the public in: a mistake of ours. */
export const requireSignedIn = (actor: Actor): AuthenticatedActor => {
  if (actor.kind === "public") throw new Error("this route must not be open to everyone");
  return actor;
};
