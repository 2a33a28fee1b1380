import { missingColumn } from "#shared/imports/columns.ts";
import { createImportSlice } from "#shared/imports/import-slice.ts";
import type { StreamHandler } from "#shared/lambda/service.ts";
import type { ImportDeps } from "../deps.ts";
import { createNeedImporter } from "../need-importer.ts";
import { needFileFields } from "../rules/fields.ts";

/** Imports one slice of a file of needs. */
export const createNeedImportSlice = (deps: ImportDeps): StreamHandler =>
  createImportSlice(deps, {
    missingColumn: ({ options, remembered }, headings) =>
      missingColumn(needFileFields, { ...options, remembered }, headings),
    rowImporter: (job, change) => createNeedImporter(deps, job, change),
  });
