import type { AuthenticatedActor } from "#shared/access/actor.ts";
import type { CsvRow } from "#shared/csv/read-csv.ts";
import { type Change, parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { parseWith } from "#shared/http/parse-request.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import { shortText } from "#shared/values/text.ts";
import { countyDay } from "#shared/values/time.ts";
import type { NeedDeps } from "../needs/deps.ts";
import { prepareNeed } from "../needs/prepare-need.ts";
import { type NeedRow, needRowSchema } from "../needs/rows.ts";
import { type NeedAsked, needAskedSchema } from "../needs/schemas.ts";
import type { ImportHead } from "./rows.ts";
import { rowErrorsOf } from "./rules/errors.ts";
import { needOfRecord } from "./rules/need-of-record.ts";
import type { ImportRow } from "./schemas.ts";

const externalIdSchema = shortText(200);

/** A row whose cells say a need; the need's id follows from whose import it is and from the external id. */
export interface SoundRow {
  readonly line: Pick<ImportRow, "row" | "defaulted"> & { readonly externalId: string };
  readonly needId: string;
  readonly asked: NeedAsked;
}

/** How the rows of one import are read and become needs, under the rights that its asker has now. */
export const createImportRows = (
  deps: NeedDeps,
  head: ImportHead,
  grants: readonly Grant[],
  change: Change,
) => {
  const { importId, personId, owner, asked, locale } = head;
  const actor: AuthenticatedActor = { kind: "person", personId, volunteerId: "", scopes: [], grants };
  const today = countyDay(new Date(head.createdAt));
  const ownerId = owner.operatorId ?? owner.division ?? "";

  /** The code of a township that is named by its name, in a county where the asker has a part. */
  const townshipOf = async (name: unknown): Promise<unknown> => {
    for (const county of new Set(grants.map((grant) => grant.county))) {
      const card = await deps.counties.find(county);
      const township = card?.townships.find((candidate) => candidate.name === name);
      if (township) return township.code;
    }
    return name;
  };

  const refused = (
    line: Pick<ImportRow, "row" | "defaulted" | "externalId">,
    problem: Problem,
  ): ImportRow => ({
    ...line,
    outcome: "refused",
    errors: rowErrorsOf(problem, locale),
  });

  /** The line of a row whose need stands; one that this row made before its slice broke off is its own doing. */
  const standing = ({ line, needId }: SoundRow, { imported, status }: NeedRow): ImportRow => {
    const isOwn = imported?.importId === importId && imported.row === line.row;
    return { ...line, outcome: isOwn ? "created" : "duplicate", needId, status, errors: [] };
  };

  const read = async ({ row, record }: CsvRow): Promise<SoundRow | ImportRow> => {
    const { externalId, need, defaulted } = needOfRecord(record, asked, today);
    const division = await townshipOf(need.division);
    const id = parseWith("/externalId", externalIdSchema, externalId, locale);
    const parsed = parseWith("", needAskedSchema, { ...need, division }, locale);
    if (id.data === undefined || parsed.data === undefined) {
      const line = { row, defaulted, ...(id.data === undefined ? {} : { externalId: id.data }) };
      return refused(line, new Problem("invalid", { errors: [...id.errors, ...parsed.errors] }));
    }
    const needId = deps.ids.derived("need", "import", ownerId, id.data);
    return { line: { row, defaulted, externalId: id.data }, needId, asked: parsed.data };
  };

  const post = async (sound: SoundRow): Promise<ImportRow> => {
    const { line, needId } = sound;
    const imported = { importId, row: line.row, externalId: line.externalId };
    try {
      const made = await prepareNeed(deps, actor, sound.asked, { needId, change, imported }, asked.open);
      await deps.store.createNeed(made);
      return { ...line, outcome: "created", needId, status: made.need.status, errors: [] };
    } catch (error) {
      if (error instanceof Problem && error.code !== "busy") return refused(line, error);
      const stands = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
      if (!stands) throw error;
      return standing(sound, parseRow(needRowSchema, stands));
    }
  };
  return { read, standing, post };
};
