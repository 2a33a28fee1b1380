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

/** The local stack's secrets, base64; deployed, Secrets Manager and KMS hold them. */
export type LocalSecrets = z.infer<typeof secretsSchema>;

/** Reads the secrets from the data folder, or generates them at the first start. Only the owner can read the file. */
export const localSecrets = (dataDir: string): LocalSecrets => {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const generate = () => randomBytes(32).toString("base64");
  const secrets = {
    ids: generate(),
    cursors: generate(),
    envelope: generate(),
    blindIndex: generate(),
    stripeWebhook: `whsec_${randomBytes(24).toString("hex")}`,
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
};
