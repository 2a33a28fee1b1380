import type * as z from "zod";
import type { ProjectRow } from "../projects/rows.ts";
import type { RecurringRow } from "./rows.ts";
import { isUnsettled } from "./rules/next-recurring.ts";
import type { myRecurringGiftsSchema } from "./schemas.ts";

type Summary = z.input<ReturnType<typeof myRecurringGiftsSchema>>["items"][number];

/** A monthly gift without its personal data. */
export const recurringSummary = (
  row: RecurringRow,
  project: Pick<ProjectRow, "name"> | undefined,
): Summary => ({
  recurringGiftId: row.recurringGiftId,
  projectId: row.projectId,
  projectName: project?.name ?? "",
  status: row.status,
  amount: row.amount,
  currency: row.currency,
  anonymous: row.anonymous,
  createdAt: row.createdAt,
  failed: row.failed ? { tries: row.failed.tries, nextTryAt: row.failed.nextTryAt ?? null } : null,
  ended: row.ended ?? null,
  settled: !isUnsettled(row),
});
