import { fieldText } from "#shared/problem/field-texts.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { ImportHead } from "./rows.ts";
import type { ImportView } from "./schemas.ts";

/** An import as it is answered; `uploadUrl` while its file is awaited. */
export const importViewOf = (head: ImportHead, uploadUrl?: string): ImportView => {
  const { importId, status, counts, createdAt, uploadUntil, locale } = head;
  const failure = head.failure && {
    row: head.failure.row,
    message:
      "code" in head.failure
        ? fieldText(locale, head.failure.code, head.failure.params)
        : head.failure.message,
  };
  const local = (instant: string) => toOffsetIso(new Date(instant));
  return {
    ...{ importId, status, createdAt: local(createdAt), ...counts, failure },
    rows: counts.created + counts.duplicate + counts.refused,
    ...(uploadUrl ? { uploadUrl, uploadUntil: local(uploadUntil) } : {}),
  };
};
