import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  getLocalCryptographicMaterialsCache,
  type KeyringNode,
  type NodeAlgorithmSuite,
  NodeCachingMaterialsManager,
} from "@aws-crypto/client-node";
import type * as z from "zod";

/**
 * `contact`: name, phone, mail. `identity`: birth date, home, guardian, ID number. `staff-contact`: the name and phone by
 * which volunteers call somebody at work. `staff-label`: what those who appoint call somebody. One envelope per person and class.
 */
export type EnvelopeClass = "contact" | "identity" | "staff-contact" | "staff-label";

/** A sealed value was altered, or belongs to another person or class. The message names nobody. */
export class EnvelopeRefused extends Error {
  constructor(cls: EnvelopeClass, options?: ErrorOptions) {
    super(`a sealed ${cls} could not be opened`, options);
  }
}

export interface Envelope {
  /** The value as JSON, encrypted with person and class as its context, in base64. */
  seal(personId: string, cls: EnvelopeClass, value: object): Promise<string>;
  /** @throws EnvelopeRefused unless sealed for this person and class; ZodError if the content does not parse */
  open<T>(personId: string, cls: EnvelopeClass, sealed: string, schema: z.ZodType<T>): Promise<T>;
}

/** Key-committing, so that no message opens under two keys; unsigned, since whoever may seal may also open. */
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

/** Data keys are cached per person and class, which saves a call of the key service when the same one is read again. */
const cacheLimits = { capacity: 1_000, maxAge: 5 * 60_000, maxMessagesEncrypted: 100 };

/** Envelope encryption of personal data by the AWS Encryption SDK under a keyring (KMS, or a raw key locally). */
export const createEnvelope = (keyring: KeyringNode): Envelope => {
  const { encrypt, decrypt } = buildClient({
    commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
    maxEncryptedDataKeys: 1,
  });
  const { capacity, ...limits } = cacheLimits;
  const cache = getLocalCryptographicMaterialsCache<NodeAlgorithmSuite>(capacity);
  const materials = new NodeCachingMaterialsManager({ ...limits, cache, backingMaterials: keyring });
  return {
    seal: async (personId, cls, value) => {
      const plain = Buffer.from(JSON.stringify(value));
      const { result } = await encrypt(materials, plain, {
        suiteId,
        encryptionContext: { personId, class: cls },
      });
      return result.toString("base64");
    },
    open: async (personId, cls, sealed, schema) => {
      const { plaintext, messageHeader } = await decrypt(materials, Buffer.from(sealed, "base64")).catch(
        (cause) => {
          throw new EnvelopeRefused(cls, { cause });
        },
      );
      const context = messageHeader.encryptionContext;
      if (context.personId !== personId || context.class !== cls) throw new EnvelopeRefused(cls);
      return schema.parse(JSON.parse(plaintext.toString()));
    },
  };
};
