import { createHmac, timingSafeEqual } from "node:crypto";
import { invalid } from "#shared/problem/problem.ts";

/** Writes and reads `nextCursor`: the position in a list, signed so that nobody can point it at other rows. */
export interface Cursors {
  /** @param list names the list and its filters, so that a cursor is valid for no other */
  encode(list: string, position: Record<string, unknown> | undefined): string | null;
  /** @throws Problem `invalid` at `query/cursor` for a cursor that this list did not hand out */
  decode(list: string, cursor: string | undefined): Record<string, unknown> | undefined;
}

/** Cursors signed by HMAC-SHA256, cut to 128 bits, under a secret of the stage. */
export const createCursors = (secret: string): Cursors => {
  const sign = (list: string, text: string) =>
    createHmac("sha256", secret).update(`cursor\n${list}\n${text}`).digest().subarray(0, 16);
  return {
    encode: (list, position) => {
      if (!position) return null;
      const text = JSON.stringify(position);
      return Buffer.concat([sign(list, text), Buffer.from(text)]).toString("base64url");
    },
    decode: (list, cursor) => {
      if (cursor === undefined) return undefined;
      const bytes = Buffer.from(cursor, "base64url");
      const text = bytes.subarray(16).toString();
      const genuine = bytes.length > 16 && timingSafeEqual(bytes.subarray(0, 16), sign(list, text));
      if (!genuine) throw invalid("query/cursor", "foreign-cursor");
      return JSON.parse(text);
    },
  };
};
