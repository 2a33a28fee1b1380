import { toOffsetIso } from "#shared/values/time.ts";
import type { OfferRow } from "./rows.ts";
import type { OfferView } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** An offer as it is at an instant: one that was not answered in time has expired, whether or not that is stored yet. */
export const offerView = (row: OfferRow, now: Date): OfferView => ({
  offerId: row.offerId,
  needId: row.needId,
  positionId: row.positionId,
  volunteerId: row.volunteerId,
  division: row.division,
  status: row.status === "open" && row.answerBy <= now.toISOString() ? "expired" : row.status,
  shifts: row.shifts.map(({ shiftId, from, to }) => ({ shiftId, from: local(from), to: local(to) })),
  askedAt: local(row.askedAt),
  expiresAt: local(row.answerBy),
  ...(row.closedAt === undefined ? {} : { closedAt: local(row.closedAt) }),
  ...(row.reason === undefined ? {} : { reason: row.reason }),
});
