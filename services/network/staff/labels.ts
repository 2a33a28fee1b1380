import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { Envelope } from "#shared/personal-data/envelope.ts";

const labelSchema = once(() => z.strictObject({ label: z.string() }));

/** Seals what those who appoint call somebody, since it is mostly a name; nothing for none. */
export const sealLabel = async (
  envelope: Envelope,
  personId: string,
  label: string | null | undefined,
): Promise<string | undefined> => (label ? envelope.seal(personId, "staff-label", { label }) : undefined);

/** Opens a label; null where there is none. */
export const openLabel = async (
  envelope: Envelope,
  personId: string,
  sealed: string | undefined,
): Promise<string | null> =>
  sealed === undefined ? null : (await envelope.open(personId, "staff-label", sealed, labelSchema())).label;
