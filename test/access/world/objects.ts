import { type IdKind, idPrefixes } from "#shared/values/ids.ts";
import type { Answer } from "#test/support/api.ts";
import type { Caller } from "../callers.ts";
import type { OwnershipCase } from "../reach.ts";

export type Case = OwnershipCase | "absent";

/** One thing: what a path, a query or a body names of it, and ids that an answer about it would give away. */
export type Thing = Readonly<Record<string, string | number>>;

/** A thing for each case; a case is left out where nothing of the kind can stand so to the caller. */
export type Things = Readonly<Partial<Record<Case, Thing | undefined>>>;
export type ThingsFor = (caller: Caller) => Things;

/** The same things for everybody, but for those that are somebody's own. */
export const withOwn =
  (things: Things, own: Readonly<Partial<Record<Caller, Thing | undefined>>> = {}): ThingsFor =>
  (caller) =>
    caller in own ? { ...things, own: own[caller] } : things;

/** What is own to the managers of the one organisation, and to its programs. */
export const forManagers = (thing: Thing): Readonly<Partial<Record<Caller, Thing>>> => ({
  ngo_manager: thing,
  "machine client": thing,
  "machine client for ledgers": thing,
});

/** The id of nobody and nothing; every number another. */
export const inventedId = (kind: IdKind, number = 0): string =>
  `${idPrefixes[kind]}_${String(number).padStart(26, "0")}`;

/** What a call answered that had to succeed. */
export const made = async (answer: Promise<Answer>): Promise<Answer["body"]> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`the world could not be made: ${status} ${JSON.stringify(body)}`);
  return body;
};
