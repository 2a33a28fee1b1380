import { createHmac } from "node:crypto";

/** The keyed hash under which a sealed value can be found again: equal values of one field, equal hashes. */
export type BlindIndex = (field: "phone" | "email", value: string) => string;

/** HMAC-SHA256 over the field and the value, lower-cased and in NFC, hex. */
export const createBlindIndex =
  (secret: Uint8Array): BlindIndex =>
  (field, value) =>
    createHmac("sha256", secret).update(`${field}\n${value.normalize("NFC").trim().toLowerCase()}`).digest("hex");
