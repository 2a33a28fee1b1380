import type { Actor, KnownActor } from "./actor.ts";

/** The caller as somebody known. @throws Error where the route's `who` let the public in: a mistake of ours. */
export const known = (actor: Actor): KnownActor => {
  if (actor.kind === "public") throw new Error("this route must not be open to everyone");
  return actor;
};
