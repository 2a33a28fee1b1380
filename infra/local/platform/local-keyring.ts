import { type KeyringNode, RawAesKeyringNode, RawAesWrappingSuiteIdentifier } from "@aws-crypto/client-node";

/** Wraps data keys with 32 secret bytes; stands in for KMS. @throws Error if the secret is not 32 bytes long */
export const localKeyring = (secret: Uint8Array): KeyringNode =>
  new RawAesKeyringNode({
    keyNamespace: "helink",
    keyName: "personal-data",
    // The library accepts no view into a larger buffer, which Buffers often are.
    unencryptedMasterKey: Uint8Array.from(secret),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
