import { type KeyringNode, RawAesKeyringNode, RawAesWrappingSuiteIdentifier } from "@aws-crypto/client-node";

/** The keyring of a laptop: a raw AES-256 key of 32 bytes, where deployed stages use KMS. */
export const localKeyring = (key: Uint8Array): KeyringNode =>
  new RawAesKeyringNode({
    keyName: "local",
    keyNamespace: "helink",
    unencryptedMasterKey: Uint8Array.from(key),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
