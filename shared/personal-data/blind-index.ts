import { createHmac, hkdfSync } from "node:crypto";

/**
 * Makes a sealed value findable by equality: base64url of an HMAC-SHA256 of the normalised value (E.164, lower-case
 * mail). Each field has its own key, so that equal values of two fields do not look equal.
 */
export type BlindIndex = (field: string, normalisedValue: string) => string;

/** Creates a blind index under a stage's secret; the key of each field is derived by HKDF-SHA256. */
export const createBlindIndex = (secret: Uint8Array): BlindIndex => {
  const keyOf = (field: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `helink blind index ${field}`, 32));
  return (field, normalisedValue) =>
    createHmac("sha256", keyOf(field)).update(normalisedValue).digest("base64url");
};
