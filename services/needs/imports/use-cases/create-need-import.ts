import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { importKey } from "../../needs/keys.ts";
import type { ImportHead } from "../rows.ts";
import { ownerOf } from "../rows.ts";
import { fileKeyOf } from "../rules/file.ts";
import type { ImportAsked } from "../schemas.ts";
import { importViewOf } from "../views.ts";

/** How long a file is awaited, in seconds: an hour, so that a large one gets through a bad line. */
const uploadSeconds = 3_600;

const headOf = ({ csv: _csv, ...asked }: ImportAsked, call: Call): ImportHead => {
  const owner = ownerOf(call.actor);
  if (!owner) throw new Problem("forbidden");
  const importId = call.newId("import");
  const change = call.change();
  return {
    ...importKey(importId),
    ...{ version: 1, change, idempotency: call.idempotency, importId, status: "awaiting-upload" },
    ...{ personId: requireSignedIn(call.actor).personId, owner, asked, locale: call.locale },
    createdAt: change.at,
    uploadUntil: new Date(call.now.getTime() + uploadSeconds * 1_000).toISOString(),
    counts: { created: 0, duplicate: 0, refused: 0 },
  };
};

type Create = UseCase<NeedDeps, typeof manifest.routes.createNeedImport>;

/** Begins an import of needs: answers where to PUT its file, or takes the file at once. */
export const createNeedImport: Create = async ({ imports, files }, { body }, call) => {
  const made = headOf(body, call);
  const { importId } = made;
  let head = made;
  if (!(await imports.saveImport(made))) {
    const standing = await imports.findImport(importId);
    if (!standing || !isRepeatedCall(standing.idempotency, call.idempotency)) throw new Problem("busy");
    head = standing;
  }
  if (head.status !== "awaiting-upload") return importViewOf(head);
  if (body.csv === undefined)
    return importViewOf(head, await files.uploadUrl(fileKeyOf(importId), uploadSeconds));
  await files.put(fileKeyOf(importId), Buffer.from(body.csv));
  return importViewOf((await imports.findImport(importId)) ?? head);
};
