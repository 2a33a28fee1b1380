import { once } from "#shared/concurrency/once.ts";
import type { Envelope } from "#shared/personal-data/envelope.ts";
import type { EnvelopeUnder } from "./aws-platform.ts";

/**
 * Personal data under a KMS key. The encryption SDK is loaded at the first use: workers, sweeps and most calls of the
 * services that hold it neither seal nor open anything, and it would be a third of what they import.
 */
export const kmsEnvelope: EnvelopeUnder = (keyArn) => {
  const load = once(async (): Promise<Envelope> => {
    const [{ createEnvelope }, { kmsKeyring }] = await Promise.all([
      import("#shared/personal-data/envelope.ts"),
      import("#shared/personal-data/kms-keyring.ts"),
    ]);
    return createEnvelope(kmsKeyring(keyArn));
  });
  return {
    seal: async (...given) => (await load()).seal(...given),
    open: async (...given) => (await load()).open(...given),
  };
};
