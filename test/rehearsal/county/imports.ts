import { addDays, countyDay } from "#shared/values/time.ts";
import type { Rehearsal } from "../start.ts";
import type { Callers } from "./callers.ts";
import { divisions } from "./open-county.ts";

const [division] = divisions;

/** A file of needs, by a signed address, as the page sends it; one of its rows has to be confirmed. */
export const importNeeds = async (
  { as }: Callers,
  uploads: string,
  settle: () => Promise<void>,
): Promise<void> => {
  const lead = as("lead");
  const day = addDays(countyDay(new Date()), 6);
  const row = (number: number, title: string) =>
    `演示${number},${division},${title},${day},9:00,10:00,none,注意安全`;
  const csv = [
    "编号,行政区划,标题,日期,开始时间,结束时间,条件,风险告知",
    row(1, "敬老院大扫除"),
    row(2, "到茶市村3组12号送米"),
    row(3, "图书整理"),
  ].join("\n");
  const { importId, uploadUrl } = await lead("POST /v1/needs/imports", {});
  const { pathname, search } = new URL(uploadUrl);
  const stored = await fetch(`${uploads}${pathname}${search}`, { method: "PUT", body: csv });
  if (!stored.ok) throw new Error(`the file was not stored: ${stored.status} ${await stored.text()}`);
  await settle();
  const path = `/v1/needs/imports/${importId}`;
  const report = await lead(`GET ${path}`);
  if (report.status !== "done" || report.created !== 2)
    throw new Error(`the import is ${JSON.stringify(report).slice(0, 500)}`);
  const { items } = await lead(`GET ${path}/rows`);
  const open = items.find(
    ({ unconfirmedWords }: { unconfirmedWords?: string[] }) => unconfirmedWords?.length,
  );
  await lead(`PATCH ${path}/rows`, { rows: [{ row: open.row, words: open.unconfirmedWords }] });
  await settle();
};

/** A file that has gone before it is read: its import comes to an end and says so. */
export const importWhatHasGone = async (
  { as }: Callers,
  uploads: string,
  files: Pick<Rehearsal["files"], "keys" | "remove">,
  settle: () => Promise<void>,
): Promise<void> => {
  const lead = as("lead");
  const { importId, uploadUrl } = await lead("POST /v1/needs/imports", {});
  const { pathname, search } = new URL(uploadUrl);
  await fetch(`${uploads}${pathname}${search}`, { method: "PUT", body: "编号,行政区划\n1,430422103" });
  for (const key of files.keys()) files.remove(key);
  await settle();
  const { status } = await lead(`GET /v1/needs/imports/${importId}`);
  if (status !== "failed") throw new Error(`the import of a file that has gone is ${status}`);
};
