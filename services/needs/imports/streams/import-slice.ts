import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { type CsvRow, readCsv, UnreadableCsv } from "#shared/csv/read-csv.ts";
import { parseRow } from "#shared/db/row.ts";
import { FileGone } from "#shared/files/files.ts";
import { readGrants } from "#shared/http/read-grants.ts";
import type { StreamHandler } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { FieldProblem } from "#shared/problem/field-texts.ts";
import { changeOf } from "#shared/published/publisher.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { reportRowKey } from "../../needs/keys.ts";
import { createImportRows } from "../import-rows.ts";
import { type ImportHead, importHeadSchema } from "../rows.ts";
import { missingColumn } from "../rules/fields.ts";

/** Rows written side by side. */
const width = 8;

interface Slice {
  readonly rows: readonly CsvRow[];
  readonly atEnd: boolean;
  readonly failure?: FieldProblem & { readonly row: number };
}

/** Reads an import's next rows; where the file cannot be read on, the rows before that and why. */
const readSlice = async (
  { files, sliceRows }: Pick<NeedDeps, "files" | "sliceRows">,
  head: ImportHead,
): Promise<Slice> => {
  const { file, position, asked } = head;
  if (!file) throw new Error(`import ${head.importId} runs without a file`);
  const rows: CsvRow[] = [];
  try {
    for await (const row of readCsv(files.read(file, position?.byte ?? 0), { from: position })) {
      const missing = position ? undefined : missingColumn(row.after.headings, asked);
      if (missing !== undefined)
        throw new UnreadableCsv(1, { code: "column-missing", params: { column: missing } });
      rows.push(row);
      if (rows.length === sliceRows) return { rows, atEnd: false };
    }
    return { rows, atEnd: true };
  } catch (error) {
    if (error instanceof UnreadableCsv)
      return { rows, atEnd: true, failure: { row: error.row, ...error.problem } };
    if (!(error instanceof FileGone)) throw error;
    const row = (rows.at(-1)?.row ?? position?.row ?? 0) + 1;
    return { rows, atEnd: true, failure: { row, code: "file-replaced" } };
  }
};

/**
 * Takes an import one slice further: its needs, then their lines in the report, then the place where the next slice
 * begins, whose writing starts that. A slice that broke off is done again and comes to the same.
 */
export const createImportSlice =
  (deps: NeedDeps, platform: Platform): StreamHandler =>
  async (record) => {
    const { new: row } = changeOf(record);
    if (row?.sk !== "IMPORT" || row.status !== "running") return;
    const told = parseRow(importHeadSchema, row);
    const head = await deps.imports.findImport(told.importId);
    if (head?.version !== told.version) return;

    const { rows, atEnd, failure } = await readSlice(deps, head);
    const change = { ...head.change, by: head.personId, at: deps.clock().toISOString() };
    const { grants } = await readGrants(platform, head.personId);
    const { read, standing, post } = createImportRows(deps, head, grants, change);
    const found = await inParallel(rows, width, read);
    const sound = found.filter((row) => "asked" in row);
    // Looked up first: a write that only finds its need there costs as much as one that makes it.
    const needs = await deps.store.findNeedRows([...new Set(sound.map(({ needId }) => needId))]);
    const needsById = new Map(needs.map((need) => [need.needId, need]));
    const lines = await inParallel(found, width, async (row) => {
      if (!("asked" in row)) return row;
      const need = needsById.get(row.needId);
      return need ? standing(row, need) : post(row);
    });
    await deps.imports.saveReport(
      lines.map((line) => ({
        ...reportRowKey(head.importId, line.outcome, line.row),
        ...{ version: 1, change, ...line },
      })),
    );
    const count = (outcome: keyof ImportHead["counts"]) =>
      head.counts[outcome] + lines.filter((line) => line.outcome === outcome).length;
    const last = rows.at(-1)?.after ?? head.position;
    await deps.imports.saveImport({
      ...head,
      version: head.version + 1,
      change: { ...change, by: "system" },
      status: failure ? "failed" : atEnd ? "done" : "running",
      counts: { created: count("created"), duplicate: count("duplicate"), refused: count("refused") },
      ...(last ? { position: { ...last, headings: [...last.headings] } } : {}),
      ...(failure ? { failure } : {}),
    });
    if (atEnd && head.file) await deps.files.remove(head.file.key);
  };
