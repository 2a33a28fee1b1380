import { beforeAll, describe, expect, it } from "vitest";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});

interface Row {
  readonly row: number;
  readonly outcome: string;
  readonly needId: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly errors: readonly { field: string; message: string }[];
}

const read = async (importId: string) =>
  (await world.call("GET /v1/needs/imports/{importId}", { token: world.worker, params: { importId } })).body;
const refusedOf = async (importId: string): Promise<Row[]> =>
  (
    await world.call("GET /v1/needs/imports/{importId}/rows", {
      token: world.worker,
      params: { importId },
      query: { outcome: "refused" },
    })
  ).body.items;
const importNow = async (csv: string, more: Record<string, unknown> = {}) => {
  const { body } = await world.call("POST /v1/needs/imports", {
    token: world.worker,
    body: { csv, ...more },
  });
  await world.settle();
  return { importId: body.importId as string, ...(await read(body.importId)) };
};
const mend = (importId: string, rows: unknown, token = world.worker) =>
  world.call("PATCH /v1/needs/imports/{importId}/rows", { token, params: { importId }, body: { rows } });

const headings = "编号,行政区划,标题,日期,开始时间,结束时间,联系电话";
const file = (id: string) =>
  [
    headings,
    `${id}-1,430422103,扫院子,2026-03-17,早点,11:00,13800000001`,
    `${id}-2,三塘镇,教手机,,9:00,10:00,13800000002`,
    `${id}-3,三塘镇,陪聊天，电话13800000003,2026-03-17,9:00,10:00,`,
    `${id}-4,三塘镇,测血压,2026-03-17,9:00,10:00,`,
  ].join("\n");

describe("a refused row", () => {
  it("is listed with what it says, but for columns that no field reads and numbers that stand nowhere", async () => {
    const { importId } = await importNow(file("q"));
    expect((await refusedOf(importId)).map(({ cells }) => cells)).toEqual([
      {
        externalId: "q-1",
        division: "430422103",
        title: "扫院子",
        date: "2026-03-17",
        from: "早点",
        to: "11:00",
      },
      { externalId: "q-2", division: "三塘镇", title: "教手机", from: "9:00", to: "10:00" },
      {
        externalId: "q-3",
        division: "三塘镇",
        title: "陪聊天，电话",
        date: "2026-03-17",
        from: "9:00",
        to: "10:00",
      },
    ]);
    expect(JSON.stringify(await world.everyRow())).not.toMatch(/1380000000[123]/);
    const kept = (await world.everyRow()).filter(({ sk }) => String(sk).startsWith("KEPT#"));
    const day = 24 * 3_600;
    for (const { change, expiresAt } of kept as unknown as { change: { at: string }; expiresAt: number }[])
      expect(expiresAt - Date.parse(change.at) / 1_000).toBeCloseTo(30 * day, -1);
  });

  it("is imported with its cells mended, in the name and under the rights of who mends it; the others stay", async () => {
    const { importId } = await importNow(file("m"));
    const rows = [
      { row: 2, cells: { from: "9点半" } },
      { row: 3, cells: { date: "下周" } },
      { row: 5, cells: { title: "不在其中" } },
    ];
    const { body } = await mend(importId, rows, world.lead);
    expect(body.items.map(({ row, outcome }: Row) => [row, outcome])).toEqual([
      [2, "created"],
      [3, "refused"],
    ]);
    expect(await read(importId)).toMatchObject({ rows: 4, created: 2, refused: 2 });
    const [still] = await refusedOf(importId);
    expect(still).toMatchObject({ row: 3, cells: { date: "下周" }, errors: [{ field: "date" }] });
    const [first] = body.items as Row[];
    const params = { needId: first?.needId ?? "" };
    const need = (await world.call("GET /v1/needs/{needId}", { token: world.worker, params })).body;
    expect(need.shifts[0].from).toBe("2026-03-17T09:30:00+08:00");
    const stored = (await world.everyRow()).find(
      ({ pk, sk }) => pk === `NEED#${first?.needId}` && sk === "NEED",
    );
    expect(stored).toMatchObject({ change: { by: personOf(world.ids, "lead").personId } });
    await mend(importId, [{ row: 3, cells: { date: "3月18日" } }, { row: 4 }]);
    expect(await read(importId)).toMatchObject({ rows: 4, created: 4, refused: 0 });
    // Sent again, it changes nothing: no row is refused any more.
    expect((await mend(importId, rows)).body.items).toEqual([]);
    // The file as it was finds its needs under their numbers.
    expect(await importNow(file("m"))).toMatchObject({ created: 0, duplicate: 1, refused: 3 });
  });

  it("that was mended half-way comes to the same when it is sent again", async () => {
    const { importId } = await importNow(file("h"));
    const { platform } = world;
    const send = platform.documents.send.bind(platform.documents) as (command: unknown) => Promise<never>;
    let writes = 0;
    platform.documents.send = (async (command: { input: { TransactItems?: object } }) => {
      if (command.input.TransactItems && writes++ > 0) throw new Error("the process ends here");
      return send(command);
    }) as never;
    const rows = [{ row: 2, cells: { from: "9:00" } }];
    expect((await mend(importId, rows)).status).toBe(500);
    platform.documents.send = send;
    expect(await read(importId)).toMatchObject({ created: 1, refused: 3 });
    expect((await mend(importId, rows)).body.items).toMatchObject([{ row: 2, outcome: "created" }]);
    expect(await read(importId)).toMatchObject({ created: 2, refused: 2 });
  });

  it("is mended by nobody else, never while the import runs, and within bounds", async () => {
    const { importId } = await importNow(file("b"));
    const rows = [{ row: 2, cells: { from: "9:00" } }];
    expect((await mend(importId, rows, world.stranger)).status).toBe(404);
    const running = await world.call("POST /v1/needs/imports", { token: world.worker, body: {} });
    expect((await mend(running.body.importId, rows)).body.code).toBe("wrong-state");
    for (const [wrong, pointer] of [
      [[], "/rows"],
      [Array.from({ length: 101 }, (_, row) => ({ row })), "/rows"],
      [[{ row: 2, cells: { nonsense: "x" } }], "/rows/0/cells/nonsense"],
      [[{ row: 2, cells: { title: "字".repeat(5_001) } }], "/rows/0/cells/title"],
    ] as const) {
      const { status, body } = await mend(importId, wrong);
      expect([status, body.errors?.[0].pointer]).toEqual([400, pointer]);
    }
    // Two at once: one of them imports the row.
    const both = await Promise.all([mend(importId, rows), mend(importId, rows)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await read(importId)).toMatchObject({ created: 2, refused: 2 });
  });

  it("is looked through for personal words like any other, and can be confirmed as it is mended", async () => {
    const { importId } = await importNow(file("w"));
    const words = "茶市村3组12号";
    const cells = { from: "9:00", title: `到${words}扫院子` };
    const { body } = await mend(importId, [{ row: 2, cells }]);
    expect(body.items).toMatchObject([{ outcome: "refused", unconfirmedWords: [words] }]);
    expect((await mend(importId, [{ row: 2, words: [words] }])).body.items).toMatchObject([
      { outcome: "created" },
    ]);
  });
});

describe("the row of the headings", () => {
  const title = "衡南县志愿服务需求登记表,,,,,,,";
  const own = "序号,所在乡镇,要做什么,哪天,几点来,几点走,";
  const columns = {
    externalId: "序号",
    division: "所在乡镇",
    title: "要做什么",
    date: "哪天",
    from: "几点来",
    to: "几点走",
  };

  it("is the first that names the required columns, below a title and empty rows, and is reported", async () => {
    const rows = [
      title,
      ",,,,,,",
      "填表日期：2026年3月1日",
      "",
      headings,
      "t-1,三塘镇,甲,3月17日,9:00,10:00,",
    ];
    expect(await importNow(rows.join("\r\n"))).toMatchObject({ created: 1, refused: 0, headingRow: 5 });
  });

  it("is found by the columns named by hand, for which the report quotes the first rows", async () => {
    const phone = "13800000004";
    const csv = [title, "", own, `t-2,三塘镇,甲 ${phone},3月17日,9点半,10:30,${phone}`].join("\n");
    const failed = await importNow(csv, { columns: {} });
    expect(failed).toMatchObject({
      status: "failed",
      failure: { row: 3, message: "表里没有“编号”这一列" },
      head: [
        { row: 1, cells: ["衡南县志愿服务需求登记表", "", "", "", "", "", "", ""] },
        { row: 3, cells: own.split(",") },
        { row: 4, cells: ["t-2", "三塘镇", "甲 ", "3月17日", "9点半", "10:30", ""] },
      ],
    });
    expect(JSON.stringify(await world.everyRow())).not.toContain(phone);
    const named = await importNow(csv.replaceAll(phone, ""), { columns });
    expect(named).toMatchObject({ status: "done", created: 1, headingRow: 3 });
    expect(named).not.toHaveProperty("head");
    // Remembered for the next file.
    expect(await importNow(csv.replaceAll(phone, "").replace("t-2", "t-3"))).toMatchObject({ created: 1 });
  });

  it("is not looked for beyond the first ten, of which little is kept however large they are", async () => {
    const wide = Array.from({ length: 500 }, (_, at) => `${at}${"长".repeat(100)}`).join(",");
    const failed = await importNow([...Array.from({ length: 12 }, () => wide), headings].join("\n"));
    expect(failed).toMatchObject({ status: "failed", failure: { row: 1 } });
    expect(failed.head).toHaveLength(10);
    expect(failed.head[0].cells).toHaveLength(60);
    expect(failed.head[0].cells[0]).toHaveLength(80);
  });
});
