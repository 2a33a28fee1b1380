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

/** `contact`: name, phone, mail. `identity`: birth date, home, guardian, ID number. One envelope per person and class. */
export type EnvelopeClass = "contact" | "identity";

/** What was sealed for one person and class was presented as another's, or was altered. Names nobody. */
export class EnvelopeRefused extends Error {
  constructor(cls: EnvelopeClass, options?: ErrorOptions) {
    super(`a sealed ${cls} could not be opened`, options);
  }
}

export interface Envelope {
  /** Base64 of the value as JSON, encrypted under the person and the class. */
  seal(personId: string, cls: EnvelopeClass, value: object): Promise<string>;
  /** @throws EnvelopeRefused unless sealed for this very person and class; ZodError where the content does not parse. */
  open<T>(personId: string, cls: EnvelopeClass, sealed: string, schema: z.ZodType<T>): Promise<T>;
}

/** Commits to its key, so that no message opens under two; unsigned, since whoever may seal may also open. */
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

/** A data key is of one person and class; kept, it spares the key service a call when the same one is read again. */
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
