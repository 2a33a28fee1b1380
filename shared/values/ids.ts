import { createHmac, randomBytes } from "node:crypto";
import { TypeID } from "typeid-js";
import * as z from "zod";
import { oncePer } from "#shared/concurrency/once.ts";
import { fieldRule } from "#shared/problem/field-texts.ts";

/** The prefix of each kind of id: `vol_01h2xcejqtf2nbrexx3vqjhp41`. */
export const idPrefixes = {
  person: "per",
  volunteer: "vol",
  need: "need",
  position: "pos",
  shift: "shf",
  signup: "sgn",
  offer: "off",
  project: "prj",
  changeRequest: "chr",
  projectUpdate: "upd",
  station: "sta",
  operator: "opr",
  contract: "ctr",
  team: "team",
  donation: "don",
  slot: "slot",
  posting: "pst",
  disbursement: "dsb",
  offlineDonation: "ofd",
  disclosure: "dsc",
  bankStatement: "bst",
  suspense: "sus",
  refund: "rfn",
  recurringGift: "rec",
  pledge: "plg",
  hold: "hld",
  import: "imp",
  notice: "ntc",
  machineClient: "mcl",
  pull: "pull",
  calendarFeed: "cal",
  invitation: "inv",
  quickSecret: "qss",
} as const;
export type IdKind = keyof typeof idPrefixes;

/** A TypeID of one kind: its prefix, then 128 bits in lower-case Crockford base32, so the first digit is at most 7. */
export const idSchema = oncePer((kind: IdKind) => {
  const pattern = new RegExp(`^${idPrefixes[kind]}_[0-7][0-9a-hjkmnp-tv-z]{25}$`);
  return z
    .string()
    .refine((text) => pattern.test(text), fieldRule({ code: "not-an-id", params: { kind } }))
    .meta({ pattern: pattern.source, example: `${idPrefixes[kind]}_01h2xcejqtf2nbrexx3vqjhp41` });
});

/** Creates ids. Injected, so that tests know them beforehand. */
export interface Ids {
  fresh(kind: IdKind): string;
  /** The same parts give the same id, which nobody can compute without the secret. */
  derived(kind: IdKind, ...parts: readonly string[]): string;
}

/** Sets version 8 (custom) and the variant of RFC 9562, so that 16 bytes are a UUID. */
const asUuid = (bytes: Uint8Array): Uint8Array => {
  const uuid = Uint8Array.from(bytes.subarray(0, 16));
  uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x80;
  uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
  return uuid;
};

/**
 * Creates ids under a stage's secret: fresh ones from random bytes, derived ones from an HMAC-SHA256 of the kind and the
 * parts. Each part is preceded by its length, so that ("ab", "c") and ("a", "bc") differ.
 */
export const createIds = (secret: Uint8Array, random: (size: number) => Uint8Array = randomBytes): Ids => ({
  fresh: (kind) => TypeID.fromUUIDBytes(idPrefixes[kind], asUuid(random(16))).toString(),
  derived: (kind, ...parts) => {
    const hmac = createHmac("sha256", secret);
    for (const part of [kind, ...parts]) hmac.update(`${Buffer.byteLength(part)}:${part}`);
    return TypeID.fromUUIDBytes(idPrefixes[kind], asUuid(hmac.digest())).toString();
  },
});
