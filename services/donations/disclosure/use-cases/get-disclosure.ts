import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireDisclosure } from "../access.ts";
import type { DisclosureDeps } from "../deps.ts";
import type { disclosureRoutes } from "../routes.ts";
import { statementFile } from "../statement-file.ts";
import { disclosureView } from "../views.ts";

type Get = UseCase<DisclosureDeps, typeof disclosureRoutes.getDisclosure>;

/** Reads a statement; also as a file. @throws Problem `not-found`, also of a draft for who has no part in it */
export const getDisclosure: Get = async (deps, { params, format }, { actor, locale }) => {
  const { row, project } = await requireDisclosure(deps, params.disclosureId, actor);
  return format
    ? statementFile(format, [row], row.disclosureId, locale)
    : disclosureView(row, project, actor);
};
