import type { Files, StoredFile } from "#shared/files/files.ts";
import type { FieldProblem } from "#shared/problem/field-texts.ts";
import type { Clock } from "#shared/values/time.ts";
import { type ImportJob, importIdOf, type ReportLine } from "./rows.ts";
import type { ImportStore } from "./store.ts";

/** The largest file that is read, in bytes: about 300,000 rows. */
const largestFile = 100 * 1024 * 1024;

interface BeginDeps<Job extends ImportJob> {
  readonly imports: ImportStore<Job, ReportLine>;
  readonly files: Files;
  readonly clock: Clock;
  /** The service's name: the first part of the file's key. */
  readonly service: string;
}

/**
 * The upload handler of a service: starts an import once its file is stored; saving `running` makes the
 * first slice due. Ignores a file that is stored again, or that belongs to no import.
 */
export const createBeginImport =
  <Job extends ImportJob>({ imports, files, clock, service }: BeginDeps<Job>) =>
  async (file: StoredFile): Promise<void> => {
    const job = await imports.findImport(importIdOf(service, file.key));
    if (job?.status !== "awaiting-upload") return;
    const change = { ...job.change, by: "system", at: clock().toISOString() };
    const begun = { ...job, version: job.version + 1, change, file };
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
