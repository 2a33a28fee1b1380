import { redactionsOf } from "#shared/personal-data/redactions.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { UpdateRow } from "./rows.ts";
import type { Update, UpdatePage } from "./schemas.ts";

const instant = (at: string): string => toOffsetIso(new Date(at));

/** An update as anybody reads it. */
export const updatePageOf = ({ projectId, updateId, text, pictures, postedAt }: UpdateRow): UpdatePage => ({
  updateId,
  text,
  pictures: pictures.map((picture, at) => ({
    url: `/v1/projects/${projectId}/updates/${updateId}/pictures/${at + 1}`,
    ...picture,
  })),
  postedAt: instant(postedAt),
});

/** An update as the people who run or oversee the project read it. */
export const updateOf = (row: UpdateRow): Update => ({
  ...updatePageOf(row),
  postedBy: row.postedBy,
  takenBack: row.takenBack ? { by: row.takenBack.by, at: instant(row.takenBack.at) } : null,
  redactions: redactionsOf(row.redactions),
});
