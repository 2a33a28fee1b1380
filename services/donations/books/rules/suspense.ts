import type { Oversight } from "#shared/published/events/projects.ts";
import { suspenseKey, suspenseList } from "../keys.ts";
import type { SuspenseRow } from "../rows.ts";

/** What is known of money when it comes into suspense. */
type Arrived = Pick<SuspenseRow, "suspenseId" | "from" | "amount" | "currency" | "on"> &
  Partial<Pick<SuspenseRow, "reference" | "note" | "why" | "paymentId" | "statementId">> & {
    readonly under?: Oversight | undefined;
  };

/** The row of money that comes into suspense, as a booking makes it: where none was, with the fields that it gets. */
export const newSuspense = (arrived: Arrived, at: string) => ({
  row: { ...suspenseKey(arrived.suspenseId), version: 0 },
  move: {
    ...arrived,
    status: "open",
    proposals: 0,
    due: suspenseList(arrived.under?.county),
    dueAt: at,
  } satisfies Partial<SuspenseRow>,
});
