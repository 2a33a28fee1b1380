import type { Actor } from "#shared/access/actor.ts";
import { mayReadAll } from "./access.ts";
import type { ListingRow, NeedRow } from "./rows.ts";
import { isUnpublished } from "./rules/lifecycle.ts";

/** Whether somebody may know of a need: drafts only its staff; a kind never listed, its staff and those it names. */
export const maySee = (actor: Actor, need: NeedRow): boolean => {
  if (mayReadAll(actor, need)) return true;
  if (isUnpublished(need.status)) return false;
  if (need.listing !== "never") return true;
  return actor.kind === "person" && need.namedVolunteers.includes(actor.volunteerId);
};

/** Whether a need stands in somebody's list. */
export const isListedFor = (actor: Actor, row: ListingRow): boolean =>
  (row.status === "open" && row.listing === "public") || mayReadAll(actor, row);
