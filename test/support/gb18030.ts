const decoder = new TextDecoder("gb18030");

/** The two bytes of each sign that GB 18030 has in two. */
const twoBytes = new Map(
  Array.from({ length: 126 }, (_, lead) => lead + 0x81).flatMap((first) =>
    Array.from({ length: 191 }, (_, trail) => trail + 0x40).map((second): [string, number[]] => [
      decoder.decode(Uint8Array.of(first, second)),
      [first, second],
    ]),
  ),
);

/** A text as Excel and WPS save it in China: ASCII, and the signs of two bytes. */
export const inGb = (text: string): Buffer =>
  Buffer.from([...text].flatMap((character) => twoBytes.get(character) ?? [character.charCodeAt(0)]));
