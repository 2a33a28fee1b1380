import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCell, unguardCell } from "#shared/csv/guard-cell.ts";
import { type CsvLimits, type CsvRow, readCsv, UnreadableCsv } from "#shared/csv/read-csv.ts";
import { writeCsv } from "#shared/csv/write-csv.ts";

/** A file that arrives in pieces of so many bytes. */
async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const readAll = async (file: string | Uint8Array, options?: Parameters<typeof readCsv>[1]) => {
  const rows: CsvRow[] = [];
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  for await (const row of readCsv(inPieces(bytes), options)) rows.push(row);
  return rows;
};
const rowsOf = async (file: string | Uint8Array, limits?: CsvLimits) =>
  (await readAll(file, limits && { limits })).map(({ row, record }) => ({ row, record }));

/** Text that spreadsheets and parsers trip over, mixed with any other. */
const awkward = fc.oneof(
  fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\ufffd")),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      "=",
      "+",
      "-",
      "@",
      "＝",
      ",",
      "\r",
      "\n",
      "\t",
      " ",
      "0",
      "7",
      "e",
      "\ufeff",
    ),
  }),
);

describe("a guarded cell", () => {
  it.each([
    "=1+1",
    "+8613800000000",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u3000＝1",
    "＋1",
    "－1",
    "＠a",
    "\u200b=1",
    "\u00a0+1",
  ])("keeps %j from being run", (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it.each(["0012", "430422199001011234", "430422103001", "12E5"])("keeps %j from being rounded", (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it.each([
    "王芳",
    "",
    "430422103",
    "13800000000",
    "vol_01h2xcejqtf2nbrexx3vqjhp41",
    "09:00",
    "3-5 km",
    "'t Hooft",
    "a=b",
  ])("leaves %j as it is", (text) => {
    expect(guardCell(text)).toBe(text);
    expect(unguardCell(text)).toBe(text);
  });

  it("can be undone for any text", () => {
    const property = fc.property(awkward, (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
    });
    fc.assert(property);
  });

  it("never begins like a formula", () => {
    const property = fc.property(awkward, (text) => {
      expect(guardCell(text).replace(/^[\s\p{C}]+/u, "")).not.toMatch(/^[=+\-@＝＋－＠]/);
    });
    fc.assert(property);
  });
});

describe("a written file", () => {
  it("has a byte order mark, CRLF, headings and quotes where they are needed", () => {
    const columns = {
      姓名: (row: { name: string }) => row.name,
      小时: () => -1.5,
      车: () => true,
      备注: () => undefined,
    };
    expect(writeCsv(columns, [{ name: "王芳" }, { name: '李,"小"' }])).toBe(
      '\ufeff姓名,小时,车,备注\r\n王芳,-1.5,true,\r\n"李,""小""",-1.5,true,\r\n',
    );
  });

  it("has its headings where there are no rows", () => {
    expect(writeCsv({ name: () => "" }, [])).toBe("\ufeffname\r\n");
  });

  it("is read back as it was, whatever stands in it", async () => {
    const property = fc.asyncProperty(
      fc.array(fc.tuple(awkward, awkward), { maxLength: 8 }),
      async (pairs) => {
        const file = writeCsv({ a: ([a]: [string, string]) => a, b: ([, b]: [string, string]) => b }, pairs);
        const written = pairs.map(([a, b], at) => ({ row: at + 2, record: { a, b } }));
        expect(await rowsOf(file)).toEqual(
          written.filter(({ record }) => record.a !== "" || record.b !== ""),
        );
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});

describe("a read file", () => {
  it("can be taken up again after any row, and gives the same rows with the same numbers", async () => {
    const property = fc.asyncProperty(
      fc.array(fc.tuple(awkward, awkward), { maxLength: 8 }),
      fc.constantFrom("\n", "\r\n", "\r\n\r\n"),
      async (pairs, lineEnd) => {
        const cell = (text: string) => `"${guardCell(text).replaceAll('"', '""')}"`;
        const lines = pairs.map((pair) => pair.map(cell).join(","));
        const file = Buffer.from(["\ufeffa,b", ...lines].join(lineEnd));
        const rows = await readAll(file);
        for (const [at, { after }] of rows.entries()) {
          expect(await readAll(file.subarray(after.byte), { from: after })).toEqual(rows.slice(at + 1));
        }
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });

  it("gives each row its number in a spreadsheet, past empty rows and breaks inside cells", async () => {
    expect(await rowsOf('a,b\r\n1,"2\r\n2"\r\n\r\n,\r\n3,4')).toEqual([
      { row: 2, record: { a: "1", b: "2\r\n2" } },
      { row: 5, record: { a: "3", b: "4" } },
    ]);
  });

  it("is the same with and without a byte order mark", async () => {
    expect(await rowsOf("\ufeff姓名\n王芳\n")).toEqual(await rowsOf("姓名\n王芳\n"));
  });

  it("takes any heading for a name and none for more", async () => {
    const [first] = await rowsOf("__proto__, constructor \nx,y\n");
    expect(Object.entries(first?.record ?? {})).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  it.each([
    ["a,b\n1,2\n3\n", 3, { code: "cell-count" }],
    ["a,b\n\n1,2,3\n", 3, { code: "cell-count" }],
    ['a,b\n1,"2\n', 2, { code: "quote-not-closed" }],
    ['a,b\n1,2"3\n', 2, { code: "quote-inside-cell" }],
    ['a,b\n1,"2"3\n', 2, { code: "text-after-quote" }],
    ["a,a\n", 1, { code: "heading-twice", params: { heading: "a" } }],
    ["a,\n", 1, { code: "heading-empty" }],
    ["", 1, { code: "file-empty" }],
  ])("says in which row it is wrong: %j", async (file, row, problem) => {
    const error = await rowsOf(file).catch((reason) => reason);
    expect(error).toBeInstanceOf(UnreadableCsv);
    expect(error).toMatchObject({ row, problem });
  });

  it("says that GBK is not UTF-8", async () => {
    const gbk = Buffer.concat([Buffer.from("name\n"), Buffer.from([0xcd, 0xf5, 0xb7, 0xbc])]);
    await expect(rowsOf(gbk)).rejects.toMatchObject({ row: 2, problem: { code: "csv-not-utf8" } });
  });

  it("stops at a cell or a row that is too long, also when a quote never closes", async () => {
    const limits = { cellCharacters: 10, rowBytes: 100 };
    await expect(rowsOf(`a\n${"x".repeat(11)}\n`, limits)).rejects.toMatchObject({ row: 2 });
    let bytes = 0;
    async function* endless() {
      for (yield Buffer.from('a\n"'); ; bytes += 10) yield Buffer.from("xxxxxxxxxx");
    }
    const first = readCsv(endless(), { limits }).next();
    await expect(first).rejects.toMatchObject({ row: 2, problem: { code: "row-too-long" } });
    expect(bytes).toBeLessThan(100_000);
  });

  it("gives the rows before a wrong one, and lets go of its source when the reader stops", async () => {
    let released = false;
    async function* source() {
      try {
        for (yield Buffer.from("a\n"); ; ) yield Buffer.from("1\n");
      } finally {
        released = true;
      }
    }
    for await (const { row } of readCsv(source())) if (row === 3) break;
    await expect.poll(() => released).toBe(true);
  });

  it("passes on what its source throws", async () => {
    async function* broken() {
      yield Buffer.from("a\n1\n");
      throw new Error("connection lost");
    }
    const all = async () => {
      for await (const _ of readCsv(broken())) {
        // reads on
      }
    };
    await expect(all()).rejects.toThrow("connection lost");
  });
});
