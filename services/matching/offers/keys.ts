import type { IndexDefinition } from "#shared/db/table.ts";

const needPk = (needId: string) => `NEED#${needId}`;
/** All that is known of how one volunteer was asked; apart from the index, which reads their other partition whole. */
const askedPk = (volunteerId: string) => `ASKED#${volunteerId}`;

/** Sort-key prefix of the copies of offers with their need and their volunteer, in order of time. */
export const offerCopyPrefix = "OFFER#";

interface Made {
  readonly offerId: string;
  readonly needId: string;
  readonly volunteerId: string;
  readonly askedAt: string;
}

/** The keys of an offer's copies: with its need, and with its volunteer. */
export const offerCopyKeys = ({ offerId, needId, volunteerId, askedAt }: Made) =>
  [needPk(needId), askedPk(volunteerId)].map((pk) => ({ pk, sk: `${offerCopyPrefix}${askedAt}#${offerId}` }));

export const offersOfNeed = needPk;
export const offersOfVolunteer = askedPk;

/** When a volunteer was asked last. */
export const askedKey = (volunteerId: string) => ({ pk: askedPk(volunteerId), sk: "ASKED" }) as const;

/** Sort-key prefix of the askings of a need. */
export const askingPrefix = "ASKING#";
export const askingKey = (needId: string, positionId: string) => ({
  pk: needPk(needId),
  sk: `${askingPrefix}${positionId}`,
});

/** Askings by the instant at which they have to be looked after. One list: a nation's askings are few (decision 21). */
export const dueIndex = {
  name: "due",
  partitionKey: "due",
  sortKey: "dueAt",
} as const satisfies IndexDefinition;
export const askingsDue = "ASKINGS";
