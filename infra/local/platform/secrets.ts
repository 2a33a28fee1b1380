import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { privateFile } from "../private-file.ts";
import { cannotGoOn } from "../way-out.ts";

const secretsSchema = z.object({
  ids: z.string(),
  cursors: z.string(),
  envelope: z.string(),
  blindIndex: z.string(),
  stripeWebhook: z.string(),
});

/** The local stack's secrets, base64; deployed, Secrets Manager and KMS hold them. */
export type LocalSecrets = z.infer<typeof secretsSchema>;

/** What an earlier start left: without the secrets it was made with, nobody in it would be recognised. */
const traces = ["dynamodb", "events.jsonl", "mailbox.jsonl", "stripe"];

/**
 * Reads the secrets from the data folder, or generates them at the first start. Only the owner can read the file.
 * @throws Error with its name where it is damaged, or missing beside data
 */
export const localSecrets = (dataDir: string): LocalSecrets => {
  const path = join(dataDir, "secrets.json");
  const file = privateFile(path, secretsSchema);
  const stored = file.read();
  if (stored) return stored;
  if (traces.some((name) => existsSync(join(dataDir, name))))
    throw cannotGoOn(path, "is missing, and the data beside it was made with it");
  const generate = () => randomBytes(32).toString("base64");
  const secrets = {
    ids: generate(),
    cursors: generate(),
    envelope: generate(),
    blindIndex: generate(),
    stripeWebhook: `whsec_${randomBytes(24).toString("hex")}`,
  };
  mkdirSync(dataDir, { recursive: true });
  file.write(secrets);
  return secrets;
};
