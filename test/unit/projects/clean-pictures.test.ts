import { describe, expect, it } from "vitest";
import { cleanPictures } from "#shared/files/pictures/clean-pictures.ts";
import { pictureBounds } from "#shared/files/pictures/picture.ts";
import { Problem } from "#shared/problem/problem.ts";
import { jpegOfPhone, pngOfPhone, smallPictures, takenAt, webpOfPhone } from "#test/support/pictures.ts";

const bytesOf = (data: string): Buffer => Buffer.from(data, "base64");
const clean = (file: Buffer) => cleanPictures([{ data: file.toString("base64"), description: "孩子们" }])[0];
const refusalOf = (file: Buffer) => {
  try {
    clean(file);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.members.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join();
  }
};
const unreadable = "/pictures/0/data picture-unreadable";
const { jpeg, png, lossyWebp, losslessWebp, webpWithAlpha } = smallPictures;

describe("a picture", () => {
  it.each([
    ["image/jpeg", jpeg, jpegOfPhone],
    ["image/png", png, pngOfPhone],
    ["image/webp", lossyWebp, webpOfPhone],
    ["image/webp", losslessWebp, webpOfPhone],
    ["image/webp", webpWithAlpha, webpOfPhone],
  ])(
    "of type %s keeps what draws it, byte for byte, and nothing of where it was taken",
    (mediaType, data, ofPhone) => {
      const file = ofPhone(bytesOf(data));
      expect(file.includes(takenAt)).toBe(true);
      expect(clean(file)).toEqual({
        mediaType,
        width: 3,
        height: 2,
        bytes: bytesOf(data),
        description: "孩子们",
      });
    },
  );

  it("of Adobe's colours keeps the one note that draws it, if it holds nothing else", () => {
    const withNote = (after: string) => {
      const body = Buffer.from(`Adobe${after}`, "latin1");
      const segment = Buffer.concat([Buffer.from([0xff, 0xee, 0, body.length + 2]), body]);
      return Buffer.concat([bytesOf(jpeg).subarray(0, 2), segment, bytesOf(jpeg).subarray(2)]);
    };
    const colours = withNote("\0\x64\0\0\0\0\x01");
    expect(clean(colours)?.bytes).toEqual(colours);
    expect(clean(withNote("\0\x64\0\0\0\0\x01 GPS"))?.bytes).toEqual(bytesOf(jpeg));
  });

  it.each([
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ["a page that calls itself a picture", Buffer.from("GIF89a<script>")],
    ["nothing", Buffer.alloc(0)],
    ["a WebP picture that moves", webpOfPhone(Buffer.from("RIFF\0\0\0\0WEBP"), "ANMF")],
    ["a JPEG of a frame that browsers do not draw", Buffer.from([0xff, 0xd8, 0xff, 0xc3, 0, 4, 0, 0])],
  ])("is refused if it is %s", (_what, file) => expect(refusalOf(file)).toBe(unreadable));

  it("of type image/jpeg is refused if it is drawn over more often than programs write it", () => {
    const file = bytesOf(jpeg);
    const scanAt = file.indexOf(Buffer.from([0xff, 0xda]));
    const [before, scan] = [file.subarray(0, scanAt), file.subarray(scanAt, -2)];
    const withScans = (count: number) =>
      Buffer.concat([before, ...Array<Buffer>(count).fill(scan), file.subarray(-2)]);
    expect(clean(withScans(64))?.bytes).toEqual(withScans(64));
    expect(refusalOf(withScans(65))).toBe(unreadable);
  });

  it("is refused if it has no size, or a head with something behind its sizes", () => {
    const flat = bytesOf(webpWithAlpha);
    flat.writeUInt16LE(0, flat.indexOf("VP8 ") + 14);
    const head = bytesOf(png).subarray(0, 33);
    const long = Buffer.concat([head, Buffer.from(takenAt), bytesOf(png).subarray(33)]);
    long.writeUInt32BE(13 + Buffer.byteLength(takenAt), 8);
    for (const file of [flat, long]) expect(refusalOf(file)).toBe(unreadable);
  });

  it.each([jpeg, png, lossyWebp, losslessWebp, webpWithAlpha])(
    "that is not whole is refused, wherever it was cut (%#)",
    (data) => {
      const file = bytesOf(data);
      for (let length = 0; length < file.length; length += 1)
        expect(refusalOf(file.subarray(0, length)), `${length}`).toBe(unreadable);
    },
  );

  it("is refused beyond its bounds, and at each that is", () => {
    const wide = bytesOf(png);
    wide.writeUInt32BE(pictureBounds.side + 1, 16);
    expect(refusalOf(wide)).toBe("/pictures/0/data picture-too-wide");
    wide.writeUInt32BE(0, 16);
    expect(refusalOf(wide)).toBe(unreadable);
    const heavy = Buffer.concat([bytesOf(png), Buffer.alloc(pictureBounds.bytes)]);
    expect(refusalOf(heavy)).toBe("/pictures/0/data picture-too-heavy");
    const sent = [heavy.toString("base64"), png, "?"].map((data) => ({ data, description: "x" }));
    expect(() => cleanPictures(sent)).toThrow(
      expect.objectContaining({
        members: {
          errors: [
            expect.objectContaining({ pointer: "/pictures/0/data" }),
            expect.objectContaining({ pointer: "/pictures/2/data" }),
          ],
        },
      }),
    );
  });
});
