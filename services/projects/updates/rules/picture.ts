import type { pictureTypes } from "../rows.ts";

/** A picture of which only what draws it is left. Sizes in pixels. */
export interface CleanPicture {
  readonly mediaType: (typeof pictureTypes)[number];
  readonly bytes: Buffer<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Reads a file of one format; undefined if it is none, or not whole. */
export type CleanFormat = (file: Buffer) => CleanPicture | undefined;
