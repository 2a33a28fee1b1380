import type { CleanFormat } from "./picture.ts";

/** The size of a lossy picture: of its first frame, after the start code. */
const lossySize = (data: Buffer) =>
  data.length >= 10 && data.readUIntBE(3, 3) === 0x9d012a
    ? { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
    : undefined;

/** The size of a lossless one: 14 bits each, less one. */
const losslessSize = (data: Buffer) => {
  if (data.length < 5 || data[0] !== 0x2f) return undefined;
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};

/** The flag of VP8X that is kept: there is an alpha channel. Others say that there are profile, Exif, XMP, animation. */
const alphaFlag = 0x10;

const chunkOf = (type: string, data: Buffer): Buffer<ArrayBuffer> => {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

/** The chunks of a RIFF file of the length that it says; undefined if one reaches beyond. */
const chunksOf = (file: Buffer): [type: string, data: Buffer][] | undefined => {
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) return undefined;
  const chunks: [string, Buffer][] = [];
  for (let at = 12; at + 8 <= end; ) {
    const length = file.readUInt32LE(at + 4);
    if (at + 8 + length > end) return undefined;
    chunks.push([file.toString("latin1", at, at + 4), file.subarray(at + 8, at + 8 + length)]);
    at += 8 + length + (length % 2);
  }
  return chunks;
};

/** A WebP picture of its own data alone, with its alpha channel if it has one. One that moves, or is of no size, is none. */
export const cleanWebp: CleanFormat = (file) => {
  const isWebp = file.toString("latin1", 0, 4) === "RIFF" && file.toString("latin1", 8, 12) === "WEBP";
  const chunks = isWebp ? chunksOf(file) : undefined;
  const pictures = chunks?.filter(([type]) => type === "VP8 " || type === "VP8L") ?? [];
  const [picture] = pictures;
  if (!chunks || !picture || pictures.length > 1) return undefined;
  const [type, data] = picture;
  const size = type === "VP8L" ? losslessSize(data) : lossySize(data);
  if (!size || Math.min(size.width, size.height) < 1) return undefined;
  const alpha = chunks.find(([one]) => one === "ALPH");
  const parts = [chunkOf(type, data)];
  if (alpha) {
    const head = Buffer.alloc(10);
    head.writeUInt8(alphaFlag, 0);
    head.writeUIntLE(size.width - 1, 4, 3);
    head.writeUIntLE(size.height - 1, 7, 3);
    parts.unshift(chunkOf("VP8X", head), chunkOf(...alpha));
  }
  const riff = chunkOf("RIFF", Buffer.concat([Buffer.from("WEBP"), ...parts]));
  return { mediaType: "image/webp", bytes: riff, ...size };
};
