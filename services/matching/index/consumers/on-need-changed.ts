import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { type NeedSnapshot, needSnapshotSchema } from "#shared/ranking/fit/need.ts";
import { countyOf } from "#shared/values/division.ts";
import { needsIn } from "../keys.ts";
import type { IndexStore } from "../store.ts";

/** Where an open need is listed: in its township, or its county if remote, until its last shift ends. */
const listingOf = ({ status, division, remote, shifts }: NeedSnapshot) => {
  if (status !== "open") return undefined;
  const until = shifts.reduce((last, { to }) => (to > last ? to : last), "0");
  return { list: needsIn(remote ? countyOf(division) : division, remote), until };
};

/** Stores the newest version of a need. One that is no longer open keeps its row, unlisted. */
export const onNeedChanged =
  (store: IndexStore): Consumer =>
  (event) => {
    const need = needSnapshotSchema().parse(event.data);
    return store.saveNeed(event.subject, need, event.version, changeByEvent(event), listingOf(need));
  };
