import type { Consumer } from "#shared/published/domain-event.ts";
import { type IndexedNeed, needSchema } from "#shared/ranking/fit/need.ts";
import { countyOf } from "#shared/values/division.ts";
import { needsIn } from "../keys.ts";
import { changeBy } from "../rows.ts";
import type { MatchingStore } from "../store.ts";

/** An open need is listed in its township, or its county if remote, until its last shift ends. */
const listingOf = ({ status, division, remote, shifts }: IndexedNeed) => {
  if (status !== "open") return undefined;
  const until = shifts.reduce((last, { to }) => (to > last ? to : last), "0");
  return { list: needsIn(remote ? countyOf(division) : division, remote), until };
};

/** Keeps each need as it was last told; one that is no longer open stays for its lists, and is matched no more. */
export const followNeeds =
  (store: MatchingStore): Consumer =>
  (event) => {
    const need = needSchema.parse(event.data);
    return store.saveNeed(event.subject, need, event.version, changeBy(event), listingOf(need));
  };
