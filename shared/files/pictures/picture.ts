import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { type FieldProblem, fieldRule } from "#shared/problem/field-texts.ts";

/** What a picture may be at most: bytes, and pixels of its longer side. A row of DynamoDB holds 409,600 bytes. */
export const pictureBounds = { bytes: 400_000, side: 1_280 } as const;

export const pictureTooHeavy = {
  code: "picture-too-heavy",
  params: { kilobytes: pictureBounds.bytes / 1_000 },
} as const satisfies FieldProblem;

/** Characters of base64 in which a picture of that many bytes is sent. */
const mostData = Math.ceil(pictureBounds.bytes / 3) * 4;

/** A picture's file as it is sent: in base64. */
export const pictureDataSchema = once(() =>
  z
    .string()
    .refine(({ length }) => length <= mostData, fieldRule(pictureTooHeavy))
    .meta({ maxLength: mostData }),
);

/** The types of pictures that are taken. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp"] as const;

/** A picture of which only what draws it is left. Sizes in pixels. */
export interface CleanPicture {
  readonly mediaType: (typeof pictureTypes)[number];
  readonly bytes: Buffer<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Reads a file of one format; undefined if it is none, or not whole. */
export type CleanFormat = (file: Buffer) => CleanPicture | undefined;
