import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const secretsSchema = z.object({
  ids: z.string(),
  cursors: z.string(),
  envelope: z.string(),
  blindIndex: z.string(),
  stripeWebhook: z.string(),
});

/** The secrets of one laptop, base64: what Secrets Manager and KMS hold deployed. */
export type LocalSecrets = z.infer<typeof secretsSchema>;

/** Reads the laptop's secrets, or makes them at the first start; only their owner can read the file. */
export const localSecrets = (dataDir: string): LocalSecrets => {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const make = () => randomBytes(32).toString("base64");
  const secrets = {
    ids: make(),
    cursors: make(),
    envelope: make(),
    blindIndex: make(),
    stripeWebhook: `whsec_${randomBytes(24).toString("hex")}`,
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
};
