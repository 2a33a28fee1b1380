import { UnreadableCsv } from "./unreadable.ts";

/** The formats of spreadsheet files that are read: CSV by its encoding, and Excel's workbook. */
export const fileFormats = ["utf-8", "gb18030", "utf-16le", "utf-16be", "xlsx"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Bytes at the start of a file by which its format is told. */
export const headBytes = 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const share = (bytes: Uint8Array, holds: (byte: number, at: number) => boolean): number =>
  bytes.reduce((sum, byte, at) => sum + (holds(byte, at) ? 1 : 0), 0) / Math.max(1, bytes.length);

/** UTF-16 without a byte order mark: digits, commas and line ends have a zero byte, all on the same side. */
const bareUtf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  const zeros = (side: 0 | 1) => share(bytes, (byte, at) => byte === 0 && at % 2 === side);
  const [first, second] = [zeros(0), zeros(1)];
  if (Math.min(first, second) > 0.01 || Math.max(first, second) < 0.02) return undefined;
  return first > second ? "utf-16be" : "utf-16le";
};

/**
 * Whether text is rather GB 18030 than UTF-8. Read as UTF-8, Chinese of GB 18030 is mostly undecodable; one broken byte
 * in a file of UTF-8 stands among many characters that are well-formed.
 */
const isGb18030 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder("utf-8").decode(bytes, { stream: true });
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return count(/\ufffd/g) > count(/[\u0800-\ufffc]/g);
};

/**
 * The format of a file, by the first {@link headBytes} of it.
 * @throws UnreadableCsv for a workbook of Excel 97 to 2003, or one with a password
 */
export const fileFormatOf = (head: Uint8Array): FileFormat => {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableCsv(1, { code: "old-excel" });
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(head, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(head, 0xfe, 0xff)) return "utf-16be";
  return bareUtf16(head) ?? (isGb18030(head) ? "gb18030" : "utf-8");
};
