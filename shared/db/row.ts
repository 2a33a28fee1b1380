import * as z from "zod";
import { idempotencyStampSchema } from "./idempotency.ts";

/** Who changed a row, when (ISO instant), in which request, and why where the action asks for a reason. */
export const changeSchema = z.object({
  by: z.string(),
  at: z.string(),
  correlationId: z.string(),
  why: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;

/** What every row carries; `version` grows by one with each change, and events and consumers go by it. */
export const rowBase = {
  pk: z.string(),
  sk: z.string(),
  version: z.int(),
  change: changeSchema,
  /** The call that created the row, where it could be repeated. */
  idempotency: idempotencyStampSchema.optional(),
} as const;

/** A stored row that its schema refuses: always an error, never a row left out of a list. */
class UnreadableRow extends Error {
  constructor(key: { pk?: unknown; sk?: unknown }, cause: unknown) {
    super(`row ${String(key.pk)} / ${String(key.sk)} does not parse`, { cause });
  }
}

/** Parses a row as it was read. @throws UnreadableRow */
export const parseRow = <T>(schema: z.ZodType<T>, row: Record<string, unknown>): T => {
  const parsed = schema.safeParse(row);
  if (!parsed.success) throw new UnreadableRow(row, parsed.error);
  return parsed.data;
};
