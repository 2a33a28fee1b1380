import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, type Page, readablePage } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import type { Log } from "#shared/observability/log.ts";
import { everywhereIndex } from "../keys.ts";
import { listQuery } from "../store.ts";
import { pictureKey, updateKey, updatesList } from "./keys.ts";
import { type PictureRow, pictureRowSchema, type UpdateRow, updateRowSchema } from "./rows.ts";

/** The access patterns of updates, in the projects table. */
export const createUpdateStore = (
  documents: DynamoDBDocumentClient,
  table: string,
  log: Pick<Log, "error">,
) => ({
  /** 1. Saves an update with its pictures, the first time. @throws ConditionFailed, with the stored row, if it exists */
  create: (row: UpdateRow, pictures: readonly PictureRow[]): Promise<void> =>
    write(
      documents,
      [row, ...pictures].map((one) => putNext(table, one)),
    ),

  /** 2. An update; a consistent read. */
  find: (projectId: string, updateId: string): Promise<UpdateRow | undefined> =>
    get(documents, table, updateKey(projectId, updateId), updateRowSchema(), true),

  /** 3. A page of a project's updates, newest first, before a sort key (excluded). */
  list: (projectId: string, limit: number, before: string): Promise<Page<UpdateRow>> =>
    readablePage(
      documents,
      listQuery(table, everywhereIndex, updatesList(projectId), limit, before),
      updateRowSchema(),
      log,
    ),

  /** 4. Saves the next version of an update. @throws ConditionFailed as for 1 */
  save: (row: UpdateRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 5. Saves the next version of an update and removes its pictures, of which it had so many. @throws ConditionFailed as for 1 */
  saveWithoutPictures: (row: UpdateRow, pictures: number): Promise<void> =>
    write(documents, [
      putNext(table, row),
      ...Array.from({ length: pictures }, (_, at): Write => {
        const Key = pictureKey(row.projectId, row.updateId, at + 1);
        return { Delete: { TableName: table, Key } };
      }),
    ]),

  /** 6. A picture of an update, from 1. */
  findPicture: (projectId: string, updateId: string, picture: number): Promise<PictureRow | undefined> =>
    get(documents, table, pictureKey(projectId, updateId, picture), pictureRowSchema()),
});
export type UpdateStore = ReturnType<typeof createUpdateStore>;
