import {
  buildClient,
  CommitmentPolicy,
  getLocalCryptographicMaterialsCache,
  type KeyringNode,
  NodeCachingMaterialsManager,
} from "@aws-crypto/client-node";
import { AlgorithmSuiteIdentifier } from "@aws-crypto/material-management";
import type { z } from "zod";

/** Classes of personal data; each person has one envelope of each. */
export type DataClass = "contact" | "identity" | "gift";

/** Seals and opens personal data. What is sealed opens only under the same person and class. */
export interface Envelope {
  /** @returns base64 */
  seal(personId: string, dataClass: DataClass, value: object): Promise<string>;
  /** @throws Error where the envelope is another person's or class's, was altered, or does not parse */
  open<T>(personId: string, dataClass: DataClass, sealed: string, schema: z.ZodType<T>): Promise<T>;
}

/** The suite that commits to its key and does not sign: one message, one key, no ECDSA on each call. */
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

/** A data key serves so many messages, and so long (milliseconds), before a new one is asked for. */
const dataKey = { maxAge: 5 * 60_000, maxMessagesEncrypted: 1_000, maxBytesEncrypted: 1_000_000 };

/** Envelopes by the AWS Encryption SDK, with data keys kept in memory; the context {personId, class} is bound in. */
export const createEnvelope = (keyring: KeyringNode): Envelope => {
  const { encrypt, decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
  const manager = new NodeCachingMaterialsManager({
    backingMaterials: keyring,
    cache: getLocalCryptographicMaterialsCache(1_000),
    partition: "helink",
    ...dataKey,
  });
  return {
    seal: async (personId, dataClass, value) => {
      const encryptionContext = { personId, class: dataClass };
      const { result } = await encrypt(manager, JSON.stringify(value), { suiteId, encryptionContext });
      return result.toString("base64");
    },
    open: async (personId, dataClass, sealed, schema) => {
      const { plaintext, messageHeader } = await decrypt(manager, Buffer.from(sealed, "base64"));
      const bound = messageHeader.encryptionContext;
      if (bound.personId !== personId || bound.class !== dataClass) throw new Error("an envelope of another person or class");
      return schema.parse(JSON.parse(plaintext.toString()));
    },
  };
};
