import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type * as z from "zod";

/** A JSON file that its owner alone may read, replaced whole, so that a kill leaves the old or the new one. */
export const privateFile = <T>(file: string, schema: z.ZodType<T>) => ({
  /** What was written last; undefined before that. @throws ZodError when it is something else. */
  read: (): T | undefined =>
    existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined,
  write: (value: T): void => {
    writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  },
});
