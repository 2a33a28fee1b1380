import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOfFile, type OpenFile } from "#shared/csv/csv-of-file.ts";
import { fileFormatOf } from "#shared/csv/file-format.ts";
import { guardCell, unguardCell } from "#shared/csv/guard-cell.ts";
import { type BadCsvRow, type CsvLimits, type CsvRow, readCsv } from "#shared/csv/read-csv.ts";
import { UnreadableCsv } from "#shared/csv/unreadable.ts";
import { writeCsv } from "#shared/csv/write-csv.ts";
import { inGb } from "#test/support/gb18030.ts";

/** A file that arrives in pieces of so many bytes. */
async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const opened =
  (file: string | Uint8Array): OpenFile =>
  (fromByte) =>
    inPieces((typeof file === "string" ? Buffer.from(file) : file).subarray(fromByte));

const readAll = async (file: string | Uint8Array, options?: Parameters<typeof readCsv>[1]) => {
  const rows: (CsvRow | BadCsvRow)[] = [];
  for await (const row of readCsv(opened(file), options)) rows.push(row);
  return rows;
};
/** The rows of a file without the positions after them. */
const rowsOf = async (file: string | Uint8Array, limits?: CsvLimits) =>
  (await readAll(file, limits && { limits })).map(({ after: _, ...row }) => row);

/** Text that spreadsheets and parsers trip over, mixed with any other. */
const awkward = fc.oneof(
  fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\ufffd")),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      ";",
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
    expect(guardCell(text).startsWith("'")).toBe(true);
    expect(unguardCell(guardCell(text))).toBe(text);
  });

  it.each([
    ["扫雪;=1+1", "扫雪;'=1+1"],
    ["a\t@SUM(A1)", "a\t'@SUM(A1)"],
    ["一\n-1", "一\n'-1"],
    ['x; "=1', "x;' \"=1"],
    ['" ,=1', "\" ,'=1"],
  ])(
    "keeps %j from being run by a spreadsheet that separates cells by semicolons or tabs",
    (text, guarded) => {
      expect(guardCell(text)).toBe(guarded);
      expect(unguardCell(guarded)).toBe(text);
    },
  );

  it("begins like a formula in no cell, by whatever sign a spreadsheet separates them", () => {
    const property = fc.property(awkward, (text) => {
      const [first = "", ...others] = guardCell(text).split(/[;\t\r\n]/);
      const begins = [first, ...others.map((cell) => cell.replaceAll('"', ""))];
      for (const cell of begins) expect(cell.replace(/^[\s\p{C}]+/u, "")).not.toMatch(/^[=+\-@＝＋－＠]/);
    });
    fc.assert(property, { numRuns: 1_000 });
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
  it("has a byte order mark, CRLF, headings and quotes where they are needed", async () => {
    const columns = {
      姓名: (row: { name: string }) => row.name,
      小时: () => -1.5,
      车: () => true,
      备注: () => undefined,
    };
    expect(await writeCsv(columns, [{ name: "王芳" }, { name: '李,"小"' }])).toBe(
      '\ufeff姓名,小时,车,备注\r\n王芳,-1.5,true,\r\n"李,""小""",-1.5,true,\r\n',
    );
  });

  it("has its headings where there are no rows", async () => {
    expect(await writeCsv({ name: () => "" }, [])).toBe("\ufeffname\r\n");
  });

  it("is read back as it was, whatever stands in it", async () => {
    const property = fc.asyncProperty(
      fc.array(fc.tuple(awkward, awkward), { maxLength: 8 }),
      async (pairs) => {
        const file = await writeCsv(
          { a: ([a]: [string, string]) => a, b: ([, b]: [string, string]) => b },
          pairs,
        );
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
          expect(await readAll(file, { from: after })).toEqual(rows.slice(at + 1));
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
    expect(Object.entries(first && "record" in first ? first.record : {})).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  it("pads a short row with empty cells, drops empty columns and surplus empty cells", async () => {
    expect(await rowsOf("a,b,,\n1\n2,3,,,, \n4,5,,\n")).toEqual([
      { row: 2, record: { a: "1", b: "" } },
      { row: 3, record: { a: "2", b: "3" } },
      { row: 4, record: { a: "4", b: "5" } },
    ]);
  });

  it.each([
    ["a,b\n\n1,2,3\n4,5\n", 3, { code: "cell-count" }],
    ["a,,c\n\n1,2,3\n4,,5\n", 3, { code: "cell-count" }],
    ['a,b\n\n1,"2\n4,5\n', 3, { code: "quote-not-closed" }],
    ['a,b\n\n1,"2\n4,5\n6,"7"\n', 3, { code: "text-after-quote" }],
    ['a,b\n0,0\n1,2"3\n4,5\n', 3, { code: "quote-inside-cell" }],
    ['a,b\n0,0\r\n1,"2"3\r\n4,5', 3, { code: "text-after-quote" }],
  ])("refuses a row that cannot be read alone: %j", async (file, row, problem) => {
    const rows = await rowsOf(file);
    expect(rows.filter((one) => "problem" in one)).toEqual([{ row, problem }]);
    expect(rows).toContainEqual({ row: row + 1, record: expect.objectContaining({ a: "4" }) });
  });

  it("loses no row to a quote that was opened by mistake and closed by another", async () => {
    const file = 'a,b,c,d,e\n1,"2,,,\n4,5,,,\n6,"\n7,8';
    expect((await rowsOf(file)).map((row) => [row.row, "record" in row])).toEqual([
      [2, false],
      [3, true],
      [4, false],
      [5, true],
    ]);
  });

  it("goes on after a bad last row, and after many", async () => {
    expect(await rowsOf('a,b\n1,2\n3,"4')).toMatchObject([{ row: 2 }, { row: 3, problem: {} }]);
    const lines = Array.from({ length: 60 }, (_, at) => (at % 3 === 1 ? `${at},"x"y` : `${at},y`));
    const rows = await rowsOf(["a,b", ...lines].join("\n"));
    expect(rows.map(({ row }) => row)).toEqual(lines.map((_, at) => at + 2));
    expect(rows.filter((row) => "problem" in row)).toHaveLength(20);
  });

  it.each([
    ["a,a\n", 1, { code: "heading-twice", params: { heading: "a" } }],
    ['"a\n', 1, { code: "quote-not-closed" }],
    ["", 1, { code: "file-empty" }],
    [",\n,,\n", 1, { code: "file-empty" }],
  ])("says why no row of it can be read: %j", async (file, row, problem) => {
    const error = await rowsOf(file).catch((reason) => reason);
    expect(error).toBeInstanceOf(UnreadableCsv);
    expect(error).toMatchObject({ row, problem });
  });

  it("refuses a row with a sign that is none alone, and names its column", async () => {
    const broken = Buffer.concat([
      Buffer.from("姓名,岁\n王芳,1\n"),
      Buffer.of(0xe7, 0x2c, 0x32),
      Buffer.from("\n李四,3"),
    ]);
    expect(await rowsOf(broken)).toEqual([
      { row: 2, record: { 姓名: "王芳", 岁: "1" } },
      { row: 3, problem: { code: "cell-undecodable" }, column: "姓名" },
      { row: 4, record: { 姓名: "李四", 岁: "3" } },
    ]);
  });

  it.each([";", "\t"])("takes %j between its cells", async (sign) => {
    const [first] = await readAll(`编号${sign}"标题，带;号"\n1${sign}a,b\n2${sign}c`);
    expect(first).toMatchObject({ record: { 编号: "1", "标题，带;号": "a,b" } });
    expect(
      await readAll(`编号${sign}"标题，带;号"\n1${sign}a,b\n2${sign}c`, { from: first?.after }),
    ).toMatchObject([{ record: { 编号: "2", "标题，带;号": "c" } }]);
  });

  it("refuses a cell or a row that is too long alone, and stops at a line that never ends", async () => {
    const limits = { cellCharacters: 10, rowBytes: 100 };
    expect(
      await rowsOf(`a\n${"x".repeat(11)}\n1\n${"x".repeat(120)}\n2\n`, { ...limits, rowBytes: 130 }),
    ).toMatchObject([
      { row: 2, problem: { code: "cell-too-long" }, column: "a" },
      { row: 3, record: { a: "1" } },
      { row: 4, problem: {} },
      { row: 5, record: { a: "2" } },
    ]);
    let bytes = 0;
    async function* endless(fromByte: number) {
      for (yield Buffer.from('a\n"').subarray(fromByte); ; bytes += 10) yield Buffer.from("xxxxxxxxxx");
    }
    const first = readCsv(endless, { limits }).next();
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
    for await (const { row } of readCsv(source)) if (row === 3) break;
    await expect.poll(() => released).toBe(true);
  });

  it("passes on what its source throws", async () => {
    async function* broken() {
      yield Buffer.from("a\n1\n");
      throw new Error("connection lost");
    }
    const all = async () => {
      for await (const _ of readCsv(broken)) {
        // reads on
      }
    };
    await expect(all()).rejects.toThrow("connection lost");
  });
});

const utf16 = (text: string) => Buffer.from(text, "utf16le");

describe("a file as Excel or WPS saved it", () => {
  const text = "编号,标题\r\n1,敬老院大扫除\r\n2,陪老人聊天\r\n";
  const rows = [
    { row: 2, record: { 编号: "1", 标题: "敬老院大扫除" } },
    { row: 3, record: { 编号: "2", 标题: "陪老人聊天" } },
  ];
  it.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\ufeff${text}`)],
    ["gb18030", inGb(text)],
    ["utf-16le", utf16(`\ufeff${text}`)],
    ["utf-16le", utf16(text)],
    ["utf-16be", utf16(`\ufeff${text}`).swap16()],
    ["utf-16be", utf16(text).swap16()],
    ["utf-16le", utf16(`\ufeff${text.replaceAll(",", "\t")}`)],
  ] as const)("is read in %s (%#), and taken up again after any row", async (format, file) => {
    expect(fileFormatOf(file)).toBe(format);
    const open = await csvOfFile(opened(file), format);
    const read: (CsvRow | BadCsvRow)[] = [];
    for await (const row of readCsv(open)) read.push(row);
    expect(read.map(({ after: _, ...row }) => row)).toEqual(rows);
    for await (const row of readCsv(open, { from: read[0]?.after })) expect(row).toEqual(read[1]);
  });

  it("stays UTF-8 with a broken byte among its signs", () => {
    const file = Buffer.concat([Buffer.from(text), Buffer.of(0xe7, 0x2c), Buffer.from(text)]);
    expect(fileFormatOf(file)).toBe("utf-8");
  });

  it("is refused by name as an old workbook", () => {
    expect(() => fileFormatOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toThrow("old-excel");
  });

  it("is not turned into text beyond 20 MB", async () => {
    const large = Buffer.alloc(20 * 1024 * 1024 + 1, 0xb0);
    const open: OpenFile = async function* () {
      yield large;
    };
    await expect(csvOfFile(open, "gb18030")).rejects.toMatchObject({ problem: { code: "file-too-large" } });
  });
});
