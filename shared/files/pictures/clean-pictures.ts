import type { FieldProblem } from "#shared/problem/field-texts.ts";
import { type FieldError, Problem } from "#shared/problem/problem.ts";
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng } from "./clean-png.ts";
import { cleanWebp } from "./clean-webp.ts";
import { type CleanPicture, pictureBounds, pictureTooHeavy } from "./picture.ts";

/** By what the file itself is, whatever it is called: nothing else, and no SVG, is a picture here. */
const formats = [cleanJpeg, cleanPng, cleanWebp];

const problemOf = (file: Buffer, picture: CleanPicture | undefined): FieldProblem | undefined => {
  const { bytes, side } = pictureBounds;
  if (file.length > bytes) return pictureTooHeavy;
  if (!picture || Math.min(picture.width, picture.height) < 1) return { code: "picture-unreadable" };
  if (Math.max(picture.width, picture.height) > side)
    return { code: "picture-too-wide", params: { most: side } };
  return undefined;
};

/**
 * Pictures as they are stored and published: whatever says where, when and with what they were taken is gone.
 * @param field of the body that holds them, which its errors name
 * @throws Problem `invalid` with an error for each that is none, is too heavy or too wide
 */
export const cleanPictures = (
  sent: readonly { readonly data: string; readonly description: string }[],
  field = "pictures",
): (CleanPicture & { readonly description: string })[] => {
  const errors: FieldError[] = [];
  const cleaned = sent.flatMap(({ data, description }, at) => {
    const file = Buffer.from(data, "base64");
    const picture = formats.map((clean) => clean(file)).find((one) => one !== undefined);
    const problem = problemOf(file, picture);
    if (problem) errors.push({ pointer: `/${field}/${at}/data`, ...problem });
    return picture && !problem ? [{ ...picture, description }] : [];
  });
  if (errors.length > 0) throw new Problem("invalid", { errors });
  return cleaned;
};
