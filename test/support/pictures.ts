/** Pictures of 3 by 2 pixels, in base64, with nothing in them but what draws them. */
export const smallPictures = {
  jpeg: "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ALAANf/Z",
  png: "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4AWI6Xqv9H4aZGJAAAAAA//8Ngw7MAAAABklEQVQDAI4KB08fUeV2AAAAAElFTkSuQmCC",
  lossyWebp: "UklGRjIAAABXRUJQVlA4ICYAAACwAQCdASoDAAIABABoJaACdLoABdQAAP3HH43m81rW/ieLt4YAAA==",
  losslessWebp: "UklGRh4AAABXRUJQVlA4TBEAAAAvAkAAAAfQvh53pf+BiOh/AAA=",
  webpWithAlpha:
    "UklGRlQAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAAZmYAZmYAAFZQOCAmAAAA0AEAnQEqAwACAAQAaCUATojgDJAAagAA/pcQzS1AAW7LyoNiQAA=",
} as const;

/** What a phone writes into a picture: where it was taken, as nobody may read it. */
export const takenAt = "GPS 26.9012,112.4034 茶市村3组";

const note = Buffer.from(takenAt);

const lengthBE = (length: number, bytes: 2 | 4): Buffer => {
  const written = Buffer.alloc(bytes);
  written.writeUIntBE(length, 0, bytes);
  return written;
};
const lengthLE = (length: number): Buffer => {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(length);
  return written;
};

/** A JPEG with Exif and a comment before its tables, and with another JPEG behind its end. */
export const jpegOfPhone = (jpeg: Buffer): Buffer => {
  const notes = [0xe1, 0xed, 0xfe].map((marker) =>
    Buffer.concat([Buffer.from([0xff, marker]), lengthBE(note.length + 2, 2), note]),
  );
  return Buffer.concat([jpeg.subarray(0, 2), ...notes, jpeg.subarray(2), jpeg, note]);
};

/** A PNG with a text after its head, and something behind its end. */
export const pngOfPhone = (png: Buffer): Buffer => {
  const chunk = Buffer.concat([lengthBE(note.length, 4), Buffer.from("tEXt"), note, Buffer.alloc(4)]);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33), note]);
};

/** A WebP picture with a chunk of that type at its end, and something behind that. */
export const webpOfPhone = (webp: Buffer, type = "EXIF"): Buffer => {
  const padded = Buffer.concat([note, Buffer.alloc(note.length % 2)]);
  const chunk = Buffer.concat([Buffer.from(type), lengthLE(note.length), padded]);
  const riff = Buffer.concat([webp.subarray(8), chunk]);
  return Buffer.concat([Buffer.from("RIFF"), lengthLE(riff.length), riff, note]);
};
