import type { AuthenticatedActor } from "#shared/access/actor.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { CsvRow } from "#shared/csv/read-csv.ts";
import { type Change, parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { parseWith } from "#shared/http/parse-request.ts";
import { type ReadRow, type RowImporter, sliceWidth } from "#shared/imports/import-slice.ts";
import { rowErrorsOf } from "#shared/imports/row-errors.ts";
import { Problem } from "#shared/problem/problem.ts";
import { shortText } from "#shared/values/text.ts";
import { countyDay } from "#shared/values/time.ts";
import { prepareNeed } from "../needs/prepare-need.ts";
import { type NeedRow, needRowSchema } from "../needs/rows.ts";
import { type CreateNeed, createNeedSchema } from "../needs/schemas.ts";
import type { ImportDeps } from "./deps.ts";
import type { NeedImportJob } from "./rows.ts";
import { needErrorFields } from "./rules/fields.ts";
import { needOfRecord } from "./rules/need-of-record.ts";
import type { NeedReportLine } from "./schemas.ts";

const externalIdSchema = shortText(200);

/** A valid row. The id of its need is derived from the import's owner and the external id. */
interface NeedOfRow {
  readonly line: Pick<NeedReportLine, "row" | "defaulted"> & { readonly externalId: string };
  readonly needId: string;
  readonly request: CreateNeed;
}

/** Reads the rows of an import and posts them as needs, under the rights that its starter has now. */
export const createNeedImporter = async (
  deps: ImportDeps,
  job: NeedImportJob,
  change: Change,
): Promise<RowImporter<NeedOfRow, NeedReportLine>> => {
  const { importId, personId, owner, options, locale } = job;
  const grants = await deps.grantsOf(personId);
  const actor: AuthenticatedActor = { kind: "person", personId, volunteerId: "", scopes: [], grants };
  const today = countyDay(new Date(job.createdAt));
  const ownerId = owner.operatorId ?? owner.division ?? "";

  /** The code of a township given by name, in the counties of the grants; any other text unchanged. */
  const townshipCodeOf = async (text: unknown): Promise<unknown> => {
    for (const county of new Set(grants.map((grant) => grant.county))) {
      const card = await deps.counties.find(county);
      const township = card?.townships.find((candidate) => candidate.name === text);
      if (township) return township.code;
    }
    return text;
  };

  const refusedLine = (
    line: Pick<NeedReportLine, "row" | "defaulted" | "externalId">,
    problem: Problem,
  ): NeedReportLine => ({
    ...line,
    outcome: "refused",
    errors: rowErrorsOf(problem, locale, needErrorFields),
  });

  /** The line of a row whose need exists. An interrupted slice may have created it from this very row. */
  const existingLine = ({ line, needId }: NeedOfRow, { imported, status }: NeedRow): NeedReportLine => {
    const isFromThisRow = imported?.importId === importId && imported.row === line.row;
    return { ...line, outcome: isFromThisRow ? "created" : "duplicate", needId, status, errors: [] };
  };

  const readRow = async ({ row, record }: CsvRow): Promise<ReadRow<NeedOfRow, NeedReportLine>> => {
    const { externalId, need, defaulted } = needOfRecord(record, options, today);
    const division = await townshipCodeOf(need.division);
    const id = parseWith("/externalId", externalIdSchema, externalId, locale);
    const parsed = parseWith("", createNeedSchema, { ...need, division }, locale);
    if (id.data === undefined || parsed.data === undefined) {
      const line = { row, defaulted, ...(id.data === undefined ? {} : { externalId: id.data }) };
      return {
        line: refusedLine(line, new Problem("invalid", { errors: [...id.errors, ...parsed.errors] })),
      };
    }
    const needId = deps.ids.derived("need", "import", ownerId, id.data);
    return { row: { line: { row, defaulted, externalId: id.data }, needId, request: parsed.data } };
  };

  const postRow = async (row: NeedOfRow): Promise<NeedReportLine> => {
    const { line, needId, request } = row;
    const imported = { importId, row: line.row, externalId: line.externalId };
    try {
      const created = await prepareNeed(deps, actor, request, { needId, change, imported }, options.open);
      await deps.needs.createNeed(created);
      return { ...line, outcome: "created", needId, status: created.need.status, errors: [] };
    } catch (error) {
      if (error instanceof Problem && error.code !== "busy") return refusedLine(line, error);
      const existing = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
      if (!existing) throw error;
      return existingLine(row, parseRow(needRowSchema, existing));
    }
  };

  /** Looks existing needs up first: a write that only finds its need there costs as much as one that creates it. */
  const post = async (rows: readonly NeedOfRow[]): Promise<NeedReportLine[]> => {
    const existing = await deps.needs.findNeedRows([...new Set(rows.map(({ needId }) => needId))]);
    const needsById = new Map(existing.map((need) => [need.needId, need]));
    return inParallel(rows, sliceWidth, async (row) => {
      const need = needsById.get(row.needId);
      return need ? existingLine(row, need) : postRow(row);
    });
  };
  return { readRow, post };
};
