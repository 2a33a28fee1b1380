import type { CleanFormat } from "./picture.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that draw. All others are left out: texts, times, Exif, profiles, further frames. */
const drawing = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

/** Bytes of IHDR with its frame: sizes, depth, colours, and nothing behind them. */
const headLength = 12 + 13;

/** A PNG of the chunks alone that draw it, up to its end. One that moves stands still. */
export const cleanPng: CleanFormat = (file) => {
  if (!file.subarray(0, 8).equals(signature)) return undefined;
  const kept = [file.subarray(0, 8)];
  let hasData = false;
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    if (end > file.length || (at === 8) !== (type === "IHDR")) return undefined;
    if (at === 8 && end - at !== headLength) return undefined;
    if (drawing.has(type)) kept.push(file.subarray(at, end));
    hasData ||= type === "IDAT";
    if (type === "IEND") {
      if (!hasData || end - at !== 12) return undefined;
      const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
      return { mediaType: "image/png", bytes: Buffer.concat(kept), width, height };
    }
    at = end;
  }
  return undefined;
};
