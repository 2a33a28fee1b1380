import { createHmac, hkdfSync } from "node:crypto";

/**
 * Finds a sealed value again by equality: base64url of an HMAC-SHA256 of the normalised value (E.164, lower-case
 * mail) under a key of the field's own, so that equal values of two fields do not show as equal.
 */
export type BlindIndex = (field: string, normalisedValue: string) => string;

/** A blind index under a stage's secret; each field's key is derived by HKDF-SHA256. */
export const createBlindIndex = (secret: Uint8Array): BlindIndex => {
  const keyOf = (field: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `helink blind index ${field}`, 32));
  return (field, normalisedValue) =>
    createHmac("sha256", keyOf(field)).update(normalisedValue).digest("base64url");
};
