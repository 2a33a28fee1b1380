import { type KeyringNode, RawAesKeyringNode, RawAesWrappingSuiteIdentifier } from "@aws-crypto/client-node";

/** Wraps data keys under 32 secret bytes, where there is no key service. @throws where they are not 32. */
export const localKeyring = (secret: Uint8Array): KeyringNode =>
  new RawAesKeyringNode({
    keyNamespace: "helink",
    keyName: "personal-data",
    // The library takes no view into a larger buffer, and Buffers are often that.
    unencryptedMasterKey: Uint8Array.from(secret),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
