import { type IdKind, idPrefixes } from "#shared/values/ids.ts";
import type { Answer } from "#test/support/api.ts";
import type { Caller } from "../callers.ts";
import type { OwnershipCase } from "../reach.ts";

export type Case = OwnershipCase | "absent";

/** A thing: what path, query or body name of it, and ids that only an answer about it contains. */
export type Thing = Readonly<Record<string, string | number>>;

/** A thing for each case; a case is left out if no thing of the kind can be in it. */
export type Things = Readonly<Partial<Record<Case, Thing | undefined>>>;
export type ThingsFor = (caller: Caller) => Things;

/** The same things for every caller, except each one's own. */
export const withOwn =
  (things: Things, own: Readonly<Partial<Record<Caller, Thing | undefined>>> = {}): ThingsFor =>
  (caller) =>
    caller in own ? { ...things, own: own[caller] } : things;

/** A thing that belongs to the organisation's managers and its machine clients. */
export const forManagers = (thing: Thing): Readonly<Partial<Record<Caller, Thing>>> => ({
  ngo_manager: thing,
  "machine client": thing,
  "machine client for ledgers": thing,
});

/** A valid id of nothing; another for every number. */
export const inventedId = (kind: IdKind, number = 0): string =>
  `${idPrefixes[kind]}_${String(number).padStart(26, "0")}`;

/** The body of a call that must succeed. */
export const succeed = async (answer: Promise<Answer>): Promise<Answer["body"]> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`the world could not be made: ${status} ${JSON.stringify(body)}`);
  return body;
};
