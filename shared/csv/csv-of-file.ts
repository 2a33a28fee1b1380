import type { FileFormat } from "./file-format.ts";
import { UnreadableCsv } from "./unreadable.ts";

/** The largest file that is turned into UTF-8 as a whole, in bytes. */
const mostBytes = 20 * 1024 * 1024;

/** Opens a file at a byte. */
export type OpenFile = (fromByte: number) => AsyncIterable<Uint8Array>;

/** The first bytes of a file, at most `most`. */
export const firstBytes = async (file: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
};

const csvText = async (bytes: Buffer, format: Exclude<FileFormat, "utf-8">): Promise<string> => {
  if (format !== "xlsx") return new TextDecoder(format).decode(bytes);
  // Loaded for a workbook only: most files are CSV.
  const { csvOfWorkbook } = await import("./read-xlsx.ts");
  return csvOfWorkbook(bytes);
};

/**
 * A file of any format as CSV in UTF-8, from a byte of that text on: what follows from a file is the same each time, so
 * reading can go on where it stopped. A file in UTF-8 is read as it is; others are read whole.
 * @throws UnreadableCsv while the text is opened
 */
export const csvOfFile = async (open: OpenFile, format: FileFormat): Promise<OpenFile> => {
  if (format === "utf-8") return open;
  const bytes = await firstBytes(open(0), mostBytes + 1);
  if (bytes.length > mostBytes)
    throw new UnreadableCsv(1, { code: "file-too-large", params: { megabytes: mostBytes / 1024 / 1024 } });
  const text = Buffer.from(await csvText(bytes, format));
  return async function* (fromByte) {
    yield text.subarray(fromByte);
  };
};
