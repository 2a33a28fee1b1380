/** A file as it stood when it was stored; `etag` changes with its content. */
export interface StoredFile {
  /** `needs/imports/imp_...`: the service's name first. */
  readonly key: string;
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
}

/** A file that was replaced or removed since it was stored. */
export class FileGone extends Error {}

/** Large files on their way in: an object store with addresses that let anybody who holds one PUT one file. */
export interface Files {
  /** An address to which one file may be PUT for so many seconds. */
  uploadUrl(key: string, seconds: number): Promise<string>;
  /** Stores a file; the service's upload function is told of it as of one that was PUT. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file from one on. @throws FileGone */
  read(file: StoredFile, fromByte: number): AsyncIterable<Uint8Array>;
  remove(key: string): Promise<void>;
}
