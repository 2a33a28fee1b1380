import { once } from "#shared/concurrency/once.ts";
import type { Envelope } from "#shared/personal-data/envelope.ts";
import type { EnvelopeUnder } from "./aws-platform.ts";

/**
 * Personal data under a KMS key. The encryption SDK is loaded at first use: it is a third of what its services import,
 * and their workers, sweeps and most of their calls neither seal nor open anything.
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
    seal: async (...args) => (await load()).seal(...args),
    open: async (...args) => (await load()).open(...args),
  };
};
