import type { Actor } from "#shared/access/actor.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { type ImportHead, mayReadImport } from "../rows.ts";
import { importViewOf } from "../views.ts";

/** An import of the caller's station or organisation. @throws Problem `not-found` for any other */
export const readableImport = async (
  { imports }: NeedDeps,
  importId: string,
  actor: Actor,
): Promise<ImportHead> => {
  const head = await imports.findImport(importId);
  if (!head || !mayReadImport(actor, head)) throw new Problem("not-found");
  return head;
};

type Get = UseCase<NeedDeps, typeof manifest.routes.getNeedImport>;

/** How far an import has come. */
export const getNeedImport: Get = async (deps, { params }, call) =>
  importViewOf(await readableImport(deps, params.importId, call.actor));
