import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import * as z from "zod";
import { privateFile } from "../private-file.ts";

const secretsSchema = z.object({
  /** The private key that signs all tokens; RSA, as in Cognito. */
  signingKey: z.looseObject({
    kty: z.literal("RSA"),
    kid: z.string(),
    alg: z.literal("RS256"),
    use: z.literal("sig"),
  }),
  cookieKey: z.string(),
});
export type Secrets = z.infer<typeof secretsSchema>;

const generate = async (): Promise<Secrets> => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const key = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(key);
  return {
    signingKey: { ...key, kty: "RSA", kid, alg: "RS256", use: "sig" },
    cookieKey: randomBytes(32).toString("base64url"),
  };
};

/** The provider's own secrets, generated at the first start and stored in `dataDir`, so that tokens outlive a restart. */
export const loadSecrets = async (dataDir: string): Promise<Secrets> => {
  const file = privateFile(join(dataDir, "secrets.json"), secretsSchema);
  const stored = file.read();
  if (stored) return stored;
  const secrets = await generate();
  file.write(secrets);
  return secrets;
};
