import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileGone, type Files, type StoredFile } from "#shared/files/files.ts";

/** Called once a file is stored whole. */
export type OnStored = (file: StoredFile) => Promise<void>;

const etagOf = ({ size, mtimeMs }: { size: number; mtimeMs: number }): string => `${size}-${mtimeMs}`;

/**
 * Files in a folder that behave as objects in S3: a file appears only once it is whole, and reading on in one that
 * was replaced raises FileGone. `addressOf(key, seconds)` makes the address of an upload.
 */
export const createLocalFiles = (
  folder: string,
  addressOf: (key: string, seconds: number) => string,
  onStored: OnStored,
) => {
  const pathOf = (key: string) => join(folder, ...key.split("/"));
  const statOf = (key: string) =>
    stat(pathOf(key)).catch(() => {
      throw new FileGone(key);
    });
  const store = async (key: string, content: Parameters<typeof writeFile>[1]): Promise<void> => {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.unfinished-${process.pid}-${performance.now()}`;
    try {
      await writeFile(unfinished, content, { flush: true });
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
    const stats = await statOf(key);
    await onStored({ key, etag: etagOf(stats), size: stats.size });
  };
  const files: Files = {
    uploadUrl: async (key, seconds) => addressOf(key, seconds),
    put: store,
    async *read({ key, etag }, fromByte) {
      if (etagOf(await statOf(key)) !== etag) throw new FileGone(key);
      yield* createReadStream(pathOf(key), { start: fromByte });
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
  return { files, store };
};
