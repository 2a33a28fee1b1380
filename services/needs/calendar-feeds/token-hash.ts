import { createHash } from "node:crypto";

/** By what a feed is found. A token is 122 random bits, so nobody finds another one with the same hash, or its token. */
export const tokenHashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
