import { createHash } from "node:crypto";

/** By what is stored of a token one knows it again. A token is 122 random bits, so nobody finds another one with the same hash, or the token itself. */
export const tokenHashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
