import type { StoredFile } from "#shared/files/files.ts";
import type { FieldProblem } from "#shared/problem/field-texts.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { importIdOf, largestFile } from "../rules/file.ts";

/** Begins to read an import's file once it is there; a file stored again, or for no import, changes nothing. */
export const createBeginImport =
  ({ imports, files, clock }: NeedDeps) =>
  async (file: StoredFile): Promise<void> => {
    const head = await imports.findImport(importIdOf(file.key));
    if (head?.status !== "awaiting-upload") return;
    const change = { ...head.change, by: "system", at: clock().toISOString() };
    const begun = { ...head, version: head.version + 1, change, file };
    if (file.size <= largestFile) {
      await imports.saveImport({ ...begun, status: "running" });
      return;
    }
    const problem: FieldProblem = {
      code: "file-too-large",
      params: { megabytes: largestFile / 1024 / 1024 },
    };
    await imports.saveImport({ ...begun, status: "failed", failure: { row: 1, ...problem } });
    await files.remove(file.key);
  };
