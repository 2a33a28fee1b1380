/** A stored file. `etag` changes with its content. */
export interface StoredFile {
  /** `needs/imports/imp_...`: starts with the name of the service. */
  readonly key: string;
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
}

/** The file was replaced or removed since it was stored. */
export class FileGone extends Error {}

/** Uploads: an object store whose upload URLs let anybody who holds one PUT one file. */
export interface Files {
  /** A URL to which one file may be PUT within `seconds`. */
  uploadUrl(key: string, seconds: number): Promise<string>;
  /** Stores a file. The service's upload function is started as if it had been PUT. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file from `fromByte` on. @throws FileGone */
  read(file: StoredFile, fromByte: number): AsyncIterable<Uint8Array>;
  remove(key: string): Promise<void>;
}
