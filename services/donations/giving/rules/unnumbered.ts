import { firstDueAt, listOf } from "../../inbox/rules/due.ts";

/** The lists of gifts whose acknowledgment has no number yet: several, as of the inbox. */
export const unnumberedLists = ["UNNUMBERED#0", "UNNUMBERED#1", "UNNUMBERED#2", "UNNUMBERED#3"] as const;

/** What a gift carries from the moment when it is one until its acknowledgment has a number. */
export const unnumbered = (giftId: string, now: Date) => ({
  due: listOf("UNNUMBERED", giftId),
  dueAt: firstDueAt(now),
});
