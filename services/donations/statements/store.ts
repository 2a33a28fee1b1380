import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, getMany, type Page, queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import type { InstructionRow } from "../inbox/rows.ts";
import { type ReferenceRow, referenceRowSchema } from "../offline/rows.ts";
import { projectsBook } from "../projects/keys.ts";
import { type ProjectRow, projectRowSchema } from "../projects/rows.ts";
import {
  accountKey,
  bankMatchKey,
  fileKey,
  partKey,
  statementKey,
  statementsBook,
  unknownLineKey,
} from "./keys.ts";
import {
  type AccountRow,
  accountRowSchema,
  type BankMatchRow,
  bankMatchRowSchema,
  type FileRow,
  fileRowSchema,
  type PartRow,
  partRowSchema,
  type StatementRow,
  statementRowSchema,
  type UnknownLineRow,
  unknownLineRowSchema,
} from "./rows.ts";

/** The access patterns of the bank's statements. What the books decide on one is written with its booking. */
export const createStatementStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A statement; strongly consistent. */
  find: (statementId: string): Promise<StatementRow | undefined> =>
    get(documents, table, statementKey(statementId), statementRowSchema(), true),

  /** 2. The parts of a statement's lines, in order; strongly consistent. */
  findParts: (statementId: string): Promise<PartRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :lines)",
        ExpressionAttributeValues: { ":pk": statementKey(statementId).pk, ":lines": "LINES#" },
        ConsistentRead: true,
      },
      partRowSchema(),
    ),

  /** 3. One part of them. */
  findPart: (statementId: string, part: number): Promise<PartRow | undefined> =>
    get(documents, table, partKey(statementId, part), partRowSchema(), true),

  /** 4. An account; strongly consistent. */
  findAccount: (organisation: string, account: string, currency: string): Promise<AccountRow | undefined> =>
    get(documents, table, accountKey(organisation, account, currency), accountRowSchema(), true),

  /** 13. All accounts of an organisation. */
  listAccounts: (organisation: string): Promise<AccountRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": accountKey(organisation, "", "").pk },
      },
      accountRowSchema(),
    ),

  /** 5. Which statement a file is; strongly consistent. */
  findFile: (organisation: string, hash: string): Promise<FileRow | undefined> =>
    get(documents, table, fileKey(organisation, hash), fileRowSchema(), true),

  /**
   * 6. Saves the next version of a statement, with what changes beside it: its parts, account and file, instructions to the
   * poster. @throws ConditionFailed where another version of any was stored meanwhile
   */
  save: (
    row: StatementRow,
    beside: readonly (PartRow | AccountRow | FileRow | InstructionRow)[] = [],
  ): Promise<void> =>
    write(
      documents,
      [row, ...beside].map((one) => putNext(table, one)),
    ),

  /** 7. A page of a county's statements, latest first. */
  list: (
    county: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<StatementRow>> =>
    bookPage(documents, bookQuery(table, statementsBook(county)), statementRowSchema(), limit, after),

  /** 8. The projects of whose money an organisation's people decide. */
  listProjects: (organisation: string): Promise<ProjectRow[]> =>
    queryAll(documents, bookQuery(table, projectsBook(organisation)), projectRowSchema()),

  /** 9. Which lines some things of the books are, by their ids; those that are none are left out. */
  findMatches: (ids: readonly string[]): Promise<BankMatchRow[]> =>
    getMany(documents, table, ids.map(bankMatchKey), bankMatchRowSchema()),

  /** 11. Lines that nothing in the books was like, by their numbers. */
  findUnknown: (statementId: string, lines: readonly number[]): Promise<UnknownLineRow[]> =>
    getMany(
      documents,
      table,
      lines.map((line) => unknownLineKey(statementId, line)),
      unknownLineRowSchema(),
    ),

  /**
   * 12. Saves the next version of a part, of which some lines are something now.
   * @throws ConditionFailed where any of it was written meanwhile
   */
  saveFound: (part: PartRow, found: readonly (BankMatchRow | UnknownLineRow)[]): Promise<void> =>
    write(
      documents,
      [part, ...found].map((one) => putNext(table, one)),
    ),

  /** 10. What has a number of an organisation's bank already, by the keys of these (offline/keys.ts). */
  findReferences: (keys: readonly { readonly pk: string; readonly sk: string }[]): Promise<ReferenceRow[]> =>
    getMany(documents, table, keys, referenceRowSchema()),
});
export type StatementStore = ReturnType<typeof createStatementStore>;
