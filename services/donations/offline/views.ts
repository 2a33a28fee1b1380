import type { OfflineRow } from "./rows.ts";
import type { OfflineDonationItem } from "./schemas.ts";

/** An offline gift as a list shows it, without its donor. */
export const offlineItem = (row: OfflineRow): OfflineDonationItem => ({
  offlineDonationId: row.offlineDonationId,
  projectId: row.projectId,
  kind: row.kind,
  amount: "amount" in row ? row.amount : null,
  currency: "amount" in row ? row.currency : null,
  goods: "goods" in row ? row.goods : [],
  source: row.source,
  receivedOn: row.receivedOn,
  reference: row.reference ?? null,
  anonymous: row.anonymous,
  status: row.status,
  enteredBy: row.enteredBy,
  enteredAt: row.enteredAt,
  confirmed: row.confirmed ?? null,
  refused: row.refused ?? null,
});
