import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { cannotGoOn } from "../way-out.ts";

/** An append-only file of JSON lines. */
export interface Journal {
  /** Stores a value whole or not at all; with `sync` it is on disk when this returns. @throws what the disk raises */
  append(value: unknown, sync: boolean): void;
  /** Bytes stored so far. */
  size(): number;
  /** Replaces everything stored by one value, atomically; a power cut may undo it. */
  replace(value: unknown): void;
  close(): void;
}

const syncDirectory = (path: string): void => {
  const directory = openSync(path, "r");
  fsyncSync(directory);
  closeSync(directory);
};

/**
 * Opens or creates a journal and passes the values stored so far to `replay`, oldest first. An incomplete last line is
 * cut off: its append never returned.
 * @throws Error with the file's name for any other line that cannot be read
 */
export function openJournal(path: string, replay: (value: unknown) => void): Journal {
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, "a+");
  syncDirectory(dirname(path));
  const stored = readFileSync(path);
  let size = stored.lastIndexOf("\n") + 1;
  ftruncateSync(file, size);
  for (const [at, line] of stored.toString("utf8", 0, size).split("\n").entries()) {
    if (line === "") continue;
    try {
      replay(JSON.parse(line));
    } catch (cause) {
      throw cannotGoOn(path, `is damaged in line ${at + 1}`, cause);
    }
  }

  return {
    append(value, sync) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`);
      try {
        writeFileSync(file, line);
        if (sync) fsyncSync(file);
      } catch (error) {
        ftruncateSync(file, size);
        throw error;
      }
      size += line.length;
    },
    size: () => size,
    replace(value) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`);
      const beside = `${path}.new`;
      writeFileSync(beside, line);
      renameSync(beside, path);
      closeSync(file);
      file = openSync(path, "a+");
      size = line.length;
    },
    close: () => closeSync(file),
  };
}
