import { streamXlsxRows } from "hucre/xlsx";
import { guardCell } from "./guard-cell.ts";
import { UnreadableCsv } from "./unreadable.ts";

/** The most that the parts of a workbook may take unpacked, in bytes: about 60,000 rows. */
const unpackedBytes = 32 * 1024 * 1024;
/** The most cells of its first sheet, counted to the last one of each row. */
const mostCells = 2_000_000;

const tooLarge = () =>
  new UnreadableCsv(1, { code: "file-too-large", params: { megabytes: unpackedBytes / 1024 / 1024 } });

/**
 * The sum of the sizes that a workbook's directory gives for its parts unpacked, in bytes; Infinity if a part states
 * none. The reader unpacks no part further than that.
 */
const statedSize = (zip: Buffer): number => {
  let sum = 0;
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) {
    if (at + 46 > zip.length) break;
    const [packed, unpacked] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    sum += unpacked === 0 && packed > 2 ? Number.POSITIVE_INFINITY : unpacked;
  }
  return sum;
};

/** A cell as people read it. Excel keeps a time of day as a moment of its day 0, in 1899 or 1900. */
const cellText = (value: unknown): string => {
  if (value instanceof Date) {
    const [day, time] = [value.toISOString().slice(0, 10), value.toISOString().slice(11, 16)];
    if (value.getUTCFullYear() <= 1900) return time;
    return time === "00:00" ? day : `${day} ${time}`;
  }
  return value === null || value === undefined ? "" : String(value);
};

const quoted = (text: string): string => `"${guardCell(text).replaceAll('"', '""')}"`;

/**
 * The first sheet of an Excel workbook as CSV: one line a row, with the same row numbers.
 * @throws UnreadableCsv if it is no workbook, or one that unpacks to more than is read
 */
export const csvOfWorkbook = async (bytes: Buffer): Promise<string> => {
  if (statedSize(bytes) > unpackedBytes) throw tooLarge();
  const lines: string[] = [];
  let cells = 0;
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      cells += values.length + Math.max(0, index - lines.length);
      if (cells > mostCells) throw tooLarge();
      while (lines.length < index) lines.push("");
      lines.push(values.map((value) => quoted(cellText(value))).join(","));
    }
  } catch (error) {
    if (error instanceof UnreadableCsv) throw error;
    throw new UnreadableCsv(1, { code: "not-a-workbook" });
  }
  return `${lines.join("\n")}\n`;
};
