import type * as z from "zod";
import type { ProjectRow } from "../projects/rows.ts";
import type { PledgeRow } from "./rows.ts";
import type { myPledgesSchema } from "./schemas.ts";

/** A pledge as its donor reads it. */
export const pledgeSummary = (
  row: PledgeRow,
  project: Pick<ProjectRow, "name"> | undefined,
): z.input<ReturnType<typeof myPledgesSchema>>["items"][number] => ({
  pledgeId: row.pledgeId,
  projectId: row.projectId,
  projectName: project?.name ?? "",
  status: row.status,
  amount: row.amount,
  currency: row.currency,
  anonymous: row.anonymous,
  method: row.method,
  reference: row.reference,
  nextOn: row.nextOn ?? null,
  createdAt: row.createdAt,
  ended: row.ended ?? null,
});
