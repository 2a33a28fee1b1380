/** A disbursement and its evidence lie in one partition. */
export const disbursementKey = (disbursementId: string) =>
  ({ pk: `DISBURSEMENT#${disbursementId}`, sk: "DISBURSEMENT" }) as const;

/** @param place of the evidence in its disbursement, from 1 */
export const evidenceKey = (disbursementId: string, place: number) =>
  ({ pk: disbursementKey(disbursementId).pk, sk: `EVIDENCE#${place}` }) as const;

/** The list of a project's disbursements, in the index of books. */
export const disbursementsBook = (projectId: string): string => `DISBURSEMENTS#${projectId}`;

/** The list of what waits for somebody's step in a county, in the index of what is due. */
export const waitingList = (county: string): string => `PAY-OUTS#${county}`;
