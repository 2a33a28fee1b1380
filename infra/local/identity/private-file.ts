import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type * as z from "zod";

/** A JSON file that only its owner may read. It is replaced atomically: a kill leaves the old or the new content. */
export const privateFile = <T>(file: string, schema: z.ZodType<T>) => ({
  /** The content; undefined before the first write. @throws ZodError if it does not fit the schema */
  read: (): T | undefined =>
    existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined,
  write: (value: T): void => {
    writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  },
});
