import type { PostingRow } from "../books/rows.ts";
import { evidenceUrl } from "../disbursements/views.ts";
import type { MonthReading } from "./deps.ts";
import type { Evidence } from "./schemas.ts";

const none: Evidence = { record: "none", id: null, reference: null, people: 0, pictures: [] };

/** What a posting rests on: the gift or pay-out that it names, and the papers of that. Names of people are left out. */
export const findEvidence = async (
  { disbursements, offline }: Pick<MonthReading, "disbursements" | "offline">,
  { key, paymentId, donationId, offlineDonationId, disbursementId }: PostingRow,
): Promise<Evidence> => {
  if (disbursementId !== undefined) {
    const row = await disbursements.find(disbursementId);
    if (!row) return { ...none, record: "pay-out", id: disbursementId };
    const people = new Set([row.requestedBy, ...row.approvals.map(({ by }) => by), row.execution?.by ?? ""]);
    people.delete("");
    return {
      record: "pay-out",
      id: disbursementId,
      reference: row.execution?.bankReference ?? null,
      people: people.size,
      pictures: row.evidence.map(({ description }, at) => ({
        description,
        url: evidenceUrl(disbursementId, at + 1),
      })),
    };
  }
  if (offlineDonationId !== undefined) {
    const row = await offline.find(offlineDonationId);
    const people = new Set([row?.enteredBy, row?.confirmed?.by]);
    people.delete(undefined);
    const reference = row?.reference ?? null;
    return { ...none, record: "offline-gift", id: offlineDonationId, reference, people: people.size };
  }
  return paymentId === undefined && donationId === undefined
    ? { ...none, reference: key }
    : { ...none, record: "payment-service", id: donationId ?? null, reference: key };
};
