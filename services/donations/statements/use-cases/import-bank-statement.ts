import { createHash } from "node:crypto";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { minorDigitsOf } from "#shared/values/money.ts";
import { countyDay } from "#shared/values/time.ts";
import { importerOf } from "../access.ts";
import type { StatementsDeps } from "../deps.ts";
import { accountKey, fileKey, partKey, statementKey, statementsBook } from "../keys.ts";
import { readStatement } from "../read-outcomes.ts";
import { readStatementFile } from "../read-statement-file.ts";
import type { statementRoutes } from "../routes.ts";
import type { AccountRow, FileRow, PartRow, StatementRow } from "../rows.ts";
import { linesPerPart } from "../rules/booking.ts";
import { newLines } from "../rules/new-lines.ts";
import { type Line, readLines } from "../rules/read-lines.ts";
import { mostLines } from "../schemas.ts";
import { statementView } from "../views.ts";

type Import = UseCase<StatementsDeps, typeof statementRoutes.importBankStatement>;

/** The lines of an account's statements of the same days. */
const linesBefore = async (
  { statements }: Pick<StatementsDeps, "statements">,
  account: AccountRow | undefined,
  { from, to }: { readonly from: string; readonly to: string },
) => {
  const same = (account?.statements ?? []).filter((one) => one.from <= to && one.to >= from);
  const parts = await Promise.all(same.map(({ statementId }) => statements.findParts(statementId)));
  return { first: same[0]?.statementId, lines: parts.map((one) => one.flatMap(({ lines }) => lines)) };
};

const partsOf = async (
  { envelope }: Pick<StatementsDeps, "envelope">,
  statementId: string,
  lines: readonly Line[],
  change: PartRow["change"],
): Promise<PartRow[]> =>
  Promise.all(
    Array.from({ length: Math.ceil(lines.length / linesPerPart) }, async (_, part) => {
      const own = lines.slice(part * linesPerPart, (part + 1) * linesPerPart);
      const texts = own.map(({ text }) => text);
      return {
        ...partKey(statementId, part),
        statementId,
        part,
        lines: own.map(({ text: _text, ...line }) => line),
        sealed: await envelope.seal(statementId, "contact", { texts }),
        booked: false,
        version: 1,
        change,
      };
    }),
  );

/**
 * Imports a bank's statement: all its lines that no statement before has, or nothing. Nothing is booked before another person
 * has approved what they are taken for.
 * @throws Problem `not-found` of another organisation; `invalid`, which names the row where a sum or day is wrong; refusal
 * `imported-already` with the id of the statement that has the file, or all of its lines; `busy` if another file of the account
 * is imported at the same moment
 */
export const importBankStatement: Import = async (deps, { body }, call) => {
  const { operatorId, county } = importerOf(call.actor, body.operatorId);
  const { currency } = body;
  const digits = minorDigitsOf(currency);
  const bytes = Buffer.from(body.file, "base64");
  const hash = createHash("sha256").update(bytes).digest("hex");
  const before = await deps.statements.findFile(operatorId, hash);
  const first = before && (await deps.statements.find(before.statementId));
  if (first && isRepeatedCall(first.idempotency, call.idempotency))
    return statementView(first, await readStatement(deps, first), call.actor);
  if (before && first?.status !== "refused") throw refuse("imported-already", { rule: before.statementId });

  const file = await readStatementFile(bytes, digits);
  const account = body.account ?? file.account;
  if (account === undefined) throw invalid("/account", "account-not-said");
  const { opening = file.opening, closing = file.closing } = body;
  const today = countyDay(call.now);
  const read = readLines(file.rows, { opening, closing }, { digits, today, locale: call.locale });
  if ("errors" in read) throw new Problem("invalid", { errors: read.errors });
  if (read.lines.length > mostLines)
    throw invalid("/file", { code: "too-many-rows", params: { most: mostLines } });

  const [from, to] = [read.lines[0]?.on ?? today, read.lines.at(-1)?.on ?? today];
  const stored = await deps.statements.findAccount(operatorId, account, currency);
  const known = await linesBefore(deps, stored, { from, to });
  const lines = newLines(read.lines, known.lines);
  if (lines.length === 0) throw refuse("imported-already", { rule: known.first ?? "" });

  const statementId = call.newId("bankStatement");
  const change = call.change();
  const importedAt = call.now.toISOString();
  const parts = await partsOf(deps, statementId, lines, change);
  const row: StatementRow = {
    ...statementKey(statementId),
    statementId,
    organisation: operatorId,
    under: { county, operatorId },
    account,
    currency,
    from,
    to,
    opening: read.opening,
    closing: read.closing,
    lines: lines.length,
    known: read.lines.length - lines.length,
    parts: parts.length,
    partsBooked: 0,
    status: "imported",
    importedBy: requireSignedIn(call.actor).personId,
    importedAt,
    file: hash,
    book: statementsBook(county),
    listed: `${importedAt}#${statementId}`,
    idempotency: call.idempotency,
    version: 1,
    change,
  };
  const accountRow: AccountRow = {
    ...accountKey(operatorId, account, currency),
    organisation: operatorId,
    currency,
    statements: [...(stored?.statements ?? []), { statementId, from, to, approved: false }],
    version: (stored?.version ?? 0) + 1,
    change,
  };
  const fileRow: FileRow = {
    ...fileKey(operatorId, hash),
    statementId,
    version: (before?.version ?? 0) + 1,
    change,
  };
  try {
    await deps.statements.save(row, [accountRow, fileRow, ...parts]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const now = await deps.statements.findFile(operatorId, hash);
    if (now && now.statementId !== before?.statementId)
      throw refuse("imported-already", { rule: now.statementId });
    throw new Problem("busy", { retryAfterSeconds: 1 });
  }
  return statementView(row, await readStatement(deps, row), call.actor);
};
