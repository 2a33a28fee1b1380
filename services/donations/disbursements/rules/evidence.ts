import type { CleanPicture } from "#shared/files/pictures/picture.ts";
import { evidenceKey } from "../keys.ts";
import type { DisbursementRow, EvidenceRow } from "../rows.ts";

/** The rows of the pictures that are the last of a disbursement's evidence. */
export const evidenceRows = (
  { disbursementId, evidence, change }: DisbursementRow,
  pictures: readonly CleanPicture[],
): EvidenceRow[] =>
  pictures.map(({ mediaType, bytes }, at) => ({
    ...evidenceKey(disbursementId, evidence.length - pictures.length + at + 1),
    mediaType,
    bytes,
    version: 1,
    change,
  }));
