import type { HeadRow } from "#shared/csv/unreadable.ts";
import { fieldText } from "#shared/problem/field-texts.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { ImportJob } from "./rows.ts";
import type { ImportView } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/**
 * An import as it is answered.
 * @param more `uploadUrl` while its file is awaited; `head` if a column was missing
 */
export const importViewOf = (
  job: ImportJob,
  { uploadUrl, head }: { readonly uploadUrl?: string; readonly head?: readonly HeadRow[] | undefined } = {},
): ImportView => {
  const { importId, status, counts, createdAt, uploadUntil, locale, failure, position } = job;
  return {
    importId,
    status,
    createdAt: local(createdAt),
    rows: counts.created + counts.updated + counts.duplicate + counts.refused,
    ...counts,
    ...(position ? { headingRow: position.headingRow } : {}),
    ...(head ? { head: head.map(({ row, cells }) => ({ row, cells: [...cells] })) } : {}),
    failure: failure && {
      row: failure.row,
      message: fieldText(locale, failure.code, failure.params),
    },
    ...(uploadUrl ? { uploadUrl, uploadUntil: local(uploadUntil) } : {}),
  };
};
