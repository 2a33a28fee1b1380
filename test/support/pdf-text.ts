import { inflateSync } from "node:zlib";

/** The objects of a PDF: number, dictionary as text, and the bytes of a stream, unpacked. */
const objectsOf = (pdf: Buffer) => {
  const objects = new Map<number, { readonly head: string; readonly data: Buffer | undefined }>();
  const text = pdf.toString("latin1");
  for (const { 0: all, 1: number, index } of text.matchAll(/(\d+) 0 obj\n[\s\S]*?(?=endobj)/g)) {
    const at = all.indexOf("stream\n");
    const head = at < 0 ? all : all.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = index + at + "stream\n".length;
    const bytes = at < 0 ? undefined : pdf.subarray(from, from + length);
    const data = bytes && head.includes("/FlateDecode") ? inflateSync(bytes) : bytes;
    objects.set(Number(number), { head, data });
  }
  return [...objects.values()];
};

/** Of a character outside the first plane both halves are there, perhaps with a blank between them. */
const utf16 = (hex: string): string =>
  Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");

/** What a font's glyphs say, by their codes in the text. */
const meaningsOf = (map: string): ReadonlyMap<number, string> => {
  const meanings = new Map<number, string>();
  for (const [, first = "", list = ""] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g))
    for (const [at, [, hex = ""]] of [...list.matchAll(/<([\w ]+)>/g)].entries())
      meanings.set(Number.parseInt(first, 16) + at, utf16(hex));
  return meanings;
};

/**
 * What a PDF with one font says, without spaces between its pieces and lines, and its fonts: as a reader searches and
 * copies it.
 */
export const pdfText = (pdf: Buffer) => {
  const objects = objectsOf(pdf);
  const streams = objects.flatMap(({ data }) => data?.toString("latin1") ?? []);
  const meanings = meaningsOf(streams.find((data) => data.includes("beginbfrange")) ?? "");
  const text = streams
    .filter((data) => data.includes(" Tf") && data.includes("TJ"))
    .map((data) =>
      [...data.matchAll(/<(\w+)>/g)]
        .map(([, hex = ""]) =>
          [...hex.matchAll(/.{4}/g)]
            .map(([code]) => meanings.get(Number.parseInt(code, 16)) ?? "\ufffd")
            .join(""),
        )
        .join(""),
    )
    .join("\n");
  const fonts = objects
    .map(({ head }) => head)
    .filter((head) => head.includes("/FontDescriptor") && head.includes("/FontName"))
    .map((head) => {
      const name = /\/FontName \/(\S+)/.exec(head)?.[1] ?? "";
      return {
        name: name.replace(/^[A-Z]{6}\+/, ""),
        isEmbedded: /\/FontFile2 \d+ 0 R/.test(head),
        isSubset: /^[A-Z]{6}\+/.test(name),
      };
    });
  return { text, fonts };
};
