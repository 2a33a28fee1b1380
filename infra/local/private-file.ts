import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type * as z from "zod";
import { cannotGoOn } from "./way-out.ts";

/** A JSON file that only its owner may read. It is replaced atomically: a kill leaves the old or the new content. */
export const privateFile = <T>(file: string, schema: z.ZodType<T>) => ({
  /** The content; undefined before the first write. @throws Error with the file's name if it is damaged */
  read: (): T | undefined => {
    if (!existsSync(file)) return undefined;
    try {
      return schema.parse(JSON.parse(readFileSync(file, "utf8")));
    } catch (cause) {
      throw cannotGoOn(file, "is damaged", cause);
    }
  },
  write: (value: T): void => {
    writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  },
});
