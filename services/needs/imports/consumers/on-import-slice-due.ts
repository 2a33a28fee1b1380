import { missingColumn } from "#shared/imports/columns.ts";
import { createImportSlice } from "#shared/imports/import-slice.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import type { ImportDeps } from "../deps.ts";
import { createNeedImporter } from "../need-importer.ts";
import { needFileFields } from "../rules/fields.ts";

/** Imports one slice of a file of needs. */
export const createOnImportSliceDue = (deps: ImportDeps): Consumer =>
  createImportSlice(deps, {
    missingColumn: ({ options, remembered, locale }, headings) =>
      missingColumn(needFileFields, { ...options, remembered }, headings, locale),
    rowImporter: (job, change) => createNeedImporter(deps, job, change),
  });
