import type { Actor, AuthenticatedActor } from "./actor.ts";

/** The signed-in caller. @throws Error if the route is open to everyone, which is a bug in its manifest */
export const requireSignedIn = (actor: Actor): AuthenticatedActor => {
  if (actor.kind === "public") throw new Error("this route must not be open to everyone");
  return actor;
};
