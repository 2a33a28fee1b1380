import { callerOf } from "#shared/access/actor.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { GivingDeps } from "./deps.ts";
import type { CheckoutRow } from "./rows.ts";

export type Opener = NonNullable<CheckoutRow["openers"]>[number];

/** What tells the browsers behind one address apart. */
export interface Browser {
  /** How it calls itself. */
  readonly agent: string | undefined;
  /** What it chose for this visit, and forgets with it. */
  readonly visit: string | undefined;
}

/** The browser that sent these headers. */
export const browserOf = (headers: Readonly<Partial<Record<string, string>>>): Browser => ({
  agent: headers["user-agent"],
  visit: headers["donation-visit"],
});

/** Who opens a checkout: a person, or for a guest the browser at its address. */
export const sessionOf = ({ actor }: Call, { agent, visit }: Browser): string =>
  actor.kind === "public" ? JSON.stringify([callerOf(actor), agent, visit]) : callerOf(actor);

/** Whose payments are counted when a bank refuses them, by keyed hashes: no address can be read from them. */
export const openersOf = (
  { blindIndex }: Pick<GivingDeps, "blindIndex">,
  call: Call,
  browser: Browser,
): Opener[] => {
  const hash = (text: string) => blindIndex("opener of a checkout", text);
  const session = { limit: "refused-cards-of-session", key: hash(sessionOf(call, browser)) } as const;
  if (call.actor.kind !== "public") return [session];
  return [session, { limit: "refused-cards-of-address", key: hash(callerOf(call.actor)) }];
};
