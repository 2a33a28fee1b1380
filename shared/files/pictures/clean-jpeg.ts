import type { CleanFormat } from "./picture.ts";

/** Markers of ITU T.81 by their second byte. */
const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
/** Frames that browsers draw: baseline, extended, progressive. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Tables that draw: of Huffman codes, of quantisation, and the interval between restarts. */
const tables = new Set([0xc4, 0xdb, 0xdd]);
/** Comments and what applications keep: camera, time, place (Exif), thumbnails, profiles. Left out. */
const isNote = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
/** The one of them that draws: how Adobe's programs mixed the colours. Of 12 bytes, it holds nothing else. */
const isAdobeColours = (marker: number, segment: Buffer): boolean =>
  marker === 0xee && segment.length === 16 && segment.toString("latin1", 4, 9) === "Adobe";

/** Scans of one picture at most; programs write about ten. Each is drawn over all of it, so thousands would hold up whoever looks. */
const mostScans = 64;

/** Where the data of a scan end: at the next marker that is neither a restart nor a byte 0xff of the data. */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = from; at + 1 < file.length; at += 1) {
    const next = file[at + 1] ?? 0;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
};

/** A JPEG of its tables, frame and scans alone, up to its end: what follows that is often a second picture. */
export const cleanJpeg: CleanFormat = (file) => {
  if (file[0] !== 0xff || file[1] !== startOfImage) return undefined;
  const kept = [file.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let scans = 0;
  for (let at = 2; at + 4 <= file.length || file[at + 1] === endOfImage; ) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (!size || scans === 0) return undefined;
      return { mediaType: "image/jpeg", bytes: Buffer.concat([...kept, file.subarray(at, at + 2)]), ...size };
    }
    const end = at + 2 + file.readUInt16BE(at + 2);
    const segment = file.subarray(at, end);
    if (end > file.length || segment.length < 4) return undefined;
    if (frames.has(marker)) {
      if (size || segment.length < 10) return undefined;
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    }
    const isScan = marker === startOfScan;
    if (isScan || frames.has(marker) || tables.has(marker) || isAdobeColours(marker, segment)) {
      kept.push(segment);
    } else if (!isNote(marker)) return undefined;
    at = end;
    if (isScan) {
      scans += 1;
      if (scans > mostScans) return undefined;
      at = endOfScan(file, end);
      kept.push(file.subarray(end, at));
    }
  }
  return undefined;
};
