import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { Files } from "#shared/files/files.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { fileKeyOf, type ImportJob, importKey, type ReportLine } from "./rows.ts";
import type { ImportView } from "./schemas.ts";
import type { ImportStore } from "./store.ts";
import { importViewOf } from "./views.ts";

/** Seconds in which the file has to be uploaded: an hour, so that a large one gets through a slow line. */
const uploadSeconds = 3_600;

/** The fields of a new import that do not depend on the service. */
export const newImportJob = (call: Call): ImportJob => {
  const importId = call.newId("import");
  const change = call.change();
  return {
    ...importKey(importId),
    version: 1,
    change,
    idempotency: call.idempotency,
    importId,
    status: "awaiting-upload",
    personId: requireSignedIn(call.actor).personId,
    locale: call.locale,
    createdAt: change.at,
    uploadUntil: new Date(call.now.getTime() + uploadSeconds * 1_000).toISOString(),
    counts: { created: 0, updated: 0, duplicate: 0, refused: 0 },
  };
};

interface StartDeps<Job extends ImportJob> {
  readonly imports: ImportStore<Job, ReportLine>;
  readonly files: Files;
  /** The service's name: the first part of the file's key. */
  readonly service: string;
}

/**
 * Creates an import. Answers where to PUT its file, or stores the file that came with the call.
 * @throws Problem `busy` if another call has taken the id; `idempotency-mismatch`
 */
export const startImport = async <Job extends ImportJob>(
  { imports, files, service }: StartDeps<Job>,
  created: Job,
  file: Uint8Array | undefined,
): Promise<ImportView> => {
  const { importId } = created;
  let job = created;
  if (!(await imports.saveImport(created))) {
    const existing = await imports.findImport(importId);
    if (!existing || !isRepeatedCall(existing.idempotency, created.idempotency)) throw new Problem("busy");
    job = existing;
  }
  if (job.status !== "awaiting-upload") return importViewOf(job);
  const key = fileKeyOf(service, importId);
  if (file === undefined) return importViewOf(job, { uploadUrl: await files.uploadUrl(key, uploadSeconds) });
  await files.put(key, file);
  return importViewOf((await imports.findImport(importId)) ?? job);
};
