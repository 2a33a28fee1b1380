import { closeSync, existsSync, fstatSync, globSync, openSync, readSync } from "node:fs";
import { join } from "node:path";

const headerBytes = 100;

/** Whether a SQLite file is whole by its header: https://www.sqlite.org/fileformat2.html#the_database_header */
const isWhole = (file: string): boolean => {
  const handle = openSync(file, "r");
  try {
    const { size } = fstatSync(handle);
    if (size === 0) return true;
    const header = Buffer.alloc(headerBytes);
    if (readSync(handle, header, 0, headerBytes, 0) < headerBytes) return false;
    if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") return false;
    const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    // The number of pages counts where it was written together with the change counter.
    const counts = header.readUInt32BE(24) === header.readUInt32BE(92);
    return !counts || size >= pageBytes * header.readUInt32BE(28);
  } finally {
    closeSync(handle);
  }
};

/** The database files of a folder that are not whole. One with a journal beside it is mended by SQLite itself. */
export const damagedFiles = (folder: string): string[] =>
  globSync("*.db", { cwd: folder })
    .map((name) => join(folder, name))
    .filter((file) => !existsSync(`${file}-journal`) && !existsSync(`${file}-wal`) && !isWhole(file));
