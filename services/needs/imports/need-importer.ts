import type { AuthenticatedActor } from "#shared/access/actor.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { once } from "#shared/concurrency/once.ts";
import type { BadCsvRow, CsvRow } from "#shared/csv/read-csv.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { type Change, parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { parseWith } from "#shared/http/parse-request.ts";
import { columnOf, namedCells, withCells } from "#shared/imports/columns.ts";
import { type ReadRow, type RowImporter, sliceWidth } from "#shared/imports/import-slice.ts";
import { type RowError, rowErrorsOf } from "#shared/imports/row-errors.ts";
import { requireNoPersonalWords } from "#shared/personal-data/words/require-no-personal-words.ts";
import { withoutNumbers } from "#shared/personal-data/words/without-numbers.ts";
import { fieldText } from "#shared/problem/field-texts.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import { nameKey } from "#shared/values/name-key.ts";
import { nearNames } from "#shared/values/near-names.ts";
import { shortText } from "#shared/values/text.ts";
import { countyDay } from "#shared/values/time.ts";
import { managedNeed } from "../needs/move-need.ts";
import { prepareChange } from "../needs/prepare-change.ts";
import { prepareNeed } from "../needs/prepare-need.ts";
import { type NeedRow, needRowSchema } from "../needs/rows.ts";
import { removedBoards } from "../needs/rules/boards.ts";
import { type NeedRequest, needRequestSchema } from "../needs/schemas.ts";
import { ownerIdOf } from "./access.ts";
import type { ImportDeps } from "./deps.ts";
import type { NeedImportJob } from "./rows.ts";
import { confirmedIn } from "./rules/confirmed-words.ts";
import { differencesOf, updateOf } from "./rules/differences.ts";
import { needErrorFields, needFileFields } from "./rules/fields.ts";
import { type CellError, needOfRecord } from "./rules/need-of-record.ts";
import type { NeedField, NeedReportLine } from "./schemas.ts";

const externalIdSchema = once(() => shortText(200));

/** A valid row. The id of its need is derived from the import's owner and the external id. */
interface NeedOfRow {
  readonly line: Pick<NeedReportLine, "row" | "defaulted"> & { readonly externalId: string };
  readonly needId: string;
  readonly request: NeedRequest;
  /** Words of its public texts that the row confirms. */
  readonly confirmedWords: readonly string[];
  /** The fields that the row states. */
  readonly stated: readonly NeedField[];
  readonly record: CsvRow["record"];
}

/** The problem of a row's public texts, if they have words that must not stand there, or that nobody confirmed. */
const personalProblemOf = (request: NeedRequest, confirmed: readonly string[]): Problem | undefined => {
  try {
    requireNoPersonalWords(needRequestSchema(), request, confirmed);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
};

type Township = { readonly code: string } | { readonly suggestions: readonly string[] };

/** Reads the rows of an import and posts them as needs, under the rights that its starter has now. */
export const createNeedImporter = async (
  deps: ImportDeps,
  job: NeedImportJob,
  change: Change,
): Promise<RowImporter<NeedField, NeedOfRow, NeedReportLine>> => {
  const { importId, personId, owner, locale, remembered } = job;
  const options = { ...job.options, remembered };
  const grants = await deps.grantsOf(personId);
  const actor: AuthenticatedActor = { kind: "person", personId, volunteerId: "", scopes: [], grants };
  const today = countyDay(new Date(job.createdAt));
  const ownerId = ownerIdOf(owner);

  /**
   * A township by its code, or by its name in the counties of the grants, also without its 镇, 乡 or 街道 where
   * one only is so called; else names that may be meant.
   */
  const townshipOf = async (text: unknown): Promise<Township> => {
    const name = String(text);
    if (/^\d{9}$/.test(name)) return { code: name };
    const cards = await Promise.all(
      [...new Set(grants.map((grant) => grant.county))].map((county) => deps.counties.find(county)),
    );
    const townships = cards.flatMap((card) => card?.townships ?? []);
    const begun = townships.filter(
      (candidate) => nameKey(candidate.name).replace(/(?:镇|乡|街道)$/, "") === nameKey(name),
    );
    const township =
      townships.find((candidate) => nameKey(candidate.name) === nameKey(name)) ??
      (begun.length === 1 ? begun[0] : undefined);
    const names = townships.map((candidate) => candidate.name);
    return township ? { code: township.code } : { suggestions: nearNames(name, names) };
  };

  const cellErrorsOf = (errors: readonly CellError[]): RowError<NeedField>[] =>
    errors.map(({ field, problem: { code, params }, suggestions }) => ({
      field,
      message: fieldText(locale, code, params),
      ...(suggestions ? { suggestions } : {}),
    }));

  /** The line of a refused row. Its errors name the columns that they are in. */
  const refusedLine = (
    line: Pick<NeedReportLine, "row" | "defaulted" | "externalId">,
    record: CsvRow["record"],
    errors: readonly RowError<NeedField>[],
  ): NeedReportLine => ({
    ...line,
    outcome: "refused",
    errors: errors.map((error) =>
      error.field === "row"
        ? error
        : { ...error, column: columnOf(error.field, needFileFields, options, record, locale) },
    ),
  });

  const unreadableLine = ({ row, problem, column }: BadCsvRow): NeedReportLine => {
    const message = fieldText(locale, problem.code, problem.params);
    const error = { field: "row" as const, message, ...(column ? { column } : {}) };
    return { row, defaulted: [], outcome: "refused", errors: [error] };
  };

  /** The line of a row whose need exists. An interrupted slice may have created or changed it by this very row. */
  const existingLine = ({ line, request, stated }: NeedOfRow, need: NeedRow): NeedReportLine => {
    const { imported, needId, status } = need;
    const isByThisRow = imported?.importId === importId && imported.row === line.row;
    const changed = stated.filter((field) => imported?.changed?.includes(field));
    if (isByThisRow && imported.changed)
      return { ...line, outcome: "updated", needId, status, differs: changed, errors: [] };
    if (isByThisRow) return { ...line, outcome: "created", needId, status, errors: [] };
    const differs = differencesOf(need.request, request, stated);
    const differing = differs.length > 0 ? { differs } : {};
    return { ...line, outcome: "duplicate", needId, status, ...differing, errors: [] };
  };

  /** What is wrong with the words of a row; where it is asked about, also the column that answers. */
  const personalErrorsOf = (problem: Problem): RowError<NeedField>[] => [
    ...rowErrorsOf(problem, locale, needErrorFields),
    ...(problem.code === "personal-words"
      ? cellErrorsOf([{ field: "confirmedWords", problem: { code: "confirm-in-column" } }])
      : []),
  ];

  /** The line of a refused row, with the words that its author is asked about, if that lets it through. */
  const unconfirmedLine = (line: NeedReportLine, { code, members }: Problem): NeedReportLine => {
    if (code !== "personal-words") return line;
    const words = new Set(members.errors?.map(({ params }) => String(params?.words)));
    return { ...line, unconfirmedWords: [...words] };
  };

  const readRow = async (
    read: CsvRow | BadCsvRow,
    words: readonly string[] = [],
  ): Promise<ReadRow<NeedOfRow, NeedReportLine>> => {
    if ("problem" in read) return { line: unreadableLine(read) };
    const { row, record } = read;
    const { externalId, need, errors, stated, defaulted, confirmed } = needOfRecord(record, options, today);
    const township = await townshipOf(need.division);
    const isTownship = "code" in township;
    const unknown: CellError[] = isTownship
      ? []
      : [
          {
            field: "division",
            problem: { code: need.division === "" ? "empty" : "unknown-township" },
            ...(township.suggestions.length > 0 ? { suggestions: [...township.suggestions] } : {}),
          },
        ];
    const id = await parseWith("/externalId", externalIdSchema(), externalId, locale);
    const division = isTownship ? township.code : need.division;
    const parsed = await parseWith("", needRequestSchema(), { ...need, division }, locale);
    const schemaErrors = [...id.errors, ...parsed.errors].filter(
      ({ pointer }) =>
        (isTownship || pointer !== "/division") && (errors.length === 0 || pointer !== "/windows"),
    );
    if (id.data === undefined || parsed.data === undefined || errors.length > 0) {
      const line = { row, defaulted, ...(id.data === undefined ? {} : { externalId: id.data }) };
      const problems =
        schemaErrors.length > 0
          ? rowErrorsOf(new Problem("invalid", { errors: schemaErrors }), locale, needErrorFields)
          : [];
      return { line: refusedLine(line, record, [...cellErrorsOf([...errors, ...unknown]), ...problems]) };
    }
    const needId = deps.ids.derived("need", "import", ownerId, id.data);
    const line = { row, defaulted, externalId: id.data };
    const confirmedWords = [...confirmedIn(parsed.data, confirmed), ...words];
    const problem = personalProblemOf(parsed.data, confirmedWords);
    if (problem)
      return { line: unconfirmedLine(refusedLine(line, record, personalErrorsOf(problem)), problem) };
    return { row: { line, needId, request: parsed.data, confirmedWords, stated, record } };
  };

  const importedBy = ({ line }: NeedOfRow) => ({ importId, row: line.row, externalId: line.externalId });

  const refusal = ({ line, record }: NeedOfRow, problem: Problem): NeedReportLine =>
    refusedLine(line, record, rowErrorsOf(problem, locale, needErrorFields));

  /** Changes a need to what its row states. @throws Problem of the change */
  const updateNeed = (row: NeedOfRow, differs: NeedField[]): Promise<NeedReportLine> =>
    retryOnConflict(async () => {
      const before = await managedNeed(deps, row.needId, actor);
      if (differs.includes("division")) throw invalid("/division", "division-stays");
      // A deadline that the row states is stated, though it be the same: it does not move with the times.
      const deadline = row.stated.filter((field) => field === "signupDeadline");
      const update = updateOf(before.need.request, row.request, [...differs, ...deadline]);
      const imported = { ...importedBy(row), changed: differs };
      const after = await prepareChange(
        deps,
        actor,
        before,
        update,
        { change, imported },
        row.confirmedWords,
      );
      await deps.needs.changeNeed(before, after, removedBoards(after.need, before));
      return existingLine(row, after.need);
    });

  const postOnExisting = async (row: NeedOfRow, need: NeedRow): Promise<NeedReportLine> => {
    const line = existingLine(row, need);
    if (!options.update || line.outcome !== "duplicate" || !line.differs) return line;
    try {
      return await updateNeed(row, line.differs);
    } catch (error) {
      if (error instanceof Problem && error.code !== "busy") return refusal(row, error);
      throw error;
    }
  };

  const postRow = async (row: NeedOfRow): Promise<NeedReportLine> => {
    const { line, needId, request, confirmedWords } = row;
    try {
      const asNew = { needId, change, imported: importedBy(row), confirmedWords };
      const created = await prepareNeed(deps, actor, request, asNew, options.open);
      await deps.needs.createNeed(created);
      return { ...line, outcome: "created", needId, status: created.need.status, errors: [] };
    } catch (error) {
      if (error instanceof Problem && error.code !== "busy") return refusal(row, error);
      const existing = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
      if (!existing) throw error;
      return postOnExisting(row, parseRow(needRowSchema(), existing));
    }
  };

  /** Looks existing needs up first: a write that only finds its need there costs as much as one that creates it. */
  const post = async (rows: readonly NeedOfRow[]): Promise<NeedReportLine[]> => {
    const existing = await deps.needs.findNeedRows([...new Set(rows.map(({ needId }) => needId))]);
    const needsById = new Map(existing.map((need) => [need.needId, need]));
    return inParallel(rows, sliceWidth, async (row) => {
      const need = needsById.get(row.needId);
      return need ? postOnExisting(row, need) : postRow(row);
    });
  };
  const kept = (record: CsvRow["record"]) =>
    Object.fromEntries(
      Object.entries(namedCells(needFileFields, options, record)).map(([name, cell]) => [
        name,
        withoutNumbers(cell),
      ]),
    );
  const mended = (record: CsvRow["record"], cells: Partial<Record<NeedField, string>>) =>
    withCells(needFileFields, options, record, cells);
  return { readRow, post, kept, mended };
};
