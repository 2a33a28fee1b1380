import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idempotencyStampSchema } from "./idempotency.ts";

/** Who changed a row, when (ISO instant), in which request, and why if the action needs a reason. */
export const changeSchema = once(() =>
  z.object({
    by: z.string(),
    at: z.string(),
    correlationId: z.string(),
    why: z.string().optional(),
  }),
);
export type Change = z.infer<ReturnType<typeof changeSchema>>;

/** The attributes of every row. `version` grows by one with each change; events and consumers rely on it. */
export const rowBase = once(
  () =>
    ({
      pk: z.string(),
      sk: z.string(),
      version: z.int(),
      change: changeSchema(),
      /** The call that created the row, if it carried an Idempotency-Key. */
      idempotency: idempotencyStampSchema().optional(),
    }) as const,
);

/** A stored row that does not fit its schema: never left out of anything in silence. */
export class UnreadableRow extends Error {
  /** Its partition key. */
  readonly pk: string;

  constructor(key: { pk?: unknown; sk?: unknown }, cause: unknown) {
    super(`row ${String(key.pk)} / ${String(key.sk)} does not parse`, { cause });
    this.pk = String(key.pk);
  }
}

/** Parses a stored row. @throws UnreadableRow */
export const parseRow = <T>(schema: z.ZodType<T>, row: Record<string, unknown>): T => {
  const parsed = schema.safeParse(row);
  if (!parsed.success) throw new UnreadableRow(row, parsed.error);
  return parsed.data;
};
