import { fieldText } from "#shared/problem/field-texts.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { ImportJob } from "./rows.ts";
import type { ImportView } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** An import as it is answered. @param uploadUrl while its file is awaited */
export const importViewOf = (job: ImportJob, uploadUrl?: string): ImportView => {
  const { importId, status, counts, createdAt, uploadUntil, locale, failure } = job;
  return {
    importId,
    status,
    createdAt: local(createdAt),
    rows: counts.created + counts.updated + counts.duplicate + counts.refused,
    ...counts,
    failure: failure && {
      row: failure.row,
      message: fieldText(locale, failure.code, failure.params),
    },
    ...(uploadUrl ? { uploadUrl, uploadUntil: local(uploadUntil) } : {}),
  };
};
