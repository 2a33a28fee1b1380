import type { Change } from "#shared/db/row.ts";
import { redactedFields, redactionsAfter, removed } from "#shared/personal-data/redactions.ts";
import type { ChangeRequestRow, ProjectRow } from "../rows.ts";
import {
  type Example,
  type RedactChangeRequest,
  type RedactProject,
  redactableFields,
  redactableOfRequest,
} from "../schemas.ts";
import { withConfirmed } from "./confirmed-words.ts";

type Field = (typeof redactableFields)[number];
type Text = string | string[] | Example[] | null;
/** New texts; a field that is undefined stays. */
type Texts = { readonly [F in Field]?: Text | undefined };
/** A project, or some of its fields as a change request names them. */
type Values = {
  readonly [F in "fundraiser" | Exclude<Field, "fundraiserName" | "contact">]?: ProjectRow[F] | undefined;
};

const textIn = ({ fundraiser, ...values }: Values, field: Field): Text | undefined => {
  if (field === "fundraiserName") return fundraiser?.name;
  if (field === "contact") return fundraiser?.contact;
  return values[field];
};

const withText = <V extends Values>(values: V, field: Field, text: Text): V => {
  const { fundraiser } = values;
  if (field !== "fundraiserName" && field !== "contact") return { ...values, [field]: text };
  return { ...values, fundraiser: { ...fundraiser, [field === "contact" ? field : "name"]: text } };
};

const lists: readonly Field[] = ["initiators", "partners", "examples"];

/** What stands in the place of a text; a removed list is an empty one. */
const standIn = (field: Field, text: Text): Text => text ?? (lists.includes(field) ? [] : removed);

/** Replaces the texts that stand there, or of these only the ones that `isMeant`. */
const replaceTexts = <V extends Values>(
  values: V,
  texts: Texts,
  isMeant: (field: Field, text: Text) => boolean = () => true,
): V =>
  redactedFields(redactableFields, texts).reduce((after, field) => {
    const text = textIn(after, field);
    return text === undefined || text === null || !isMeant(field, text)
      ? after
      : withText(after, field, standIn(field, texts[field] ?? null));
  }, values);

/**
 * A project with some of its texts replaced, whatever its state; nothing of the old texts is left on the row. Of what was
 * done it keeps who, when and which fields.
 */
export const redactProjectTexts = (
  row: ProjectRow,
  { confirmedWords, ...texts }: RedactProject,
  change: Change,
): ProjectRow => {
  const fields = redactedFields(redactableFields, texts);
  const redactions = redactionsAfter(row.redactions, fields, change);
  const redacted = { ...replaceTexts(row, texts), redactions, version: row.version + 1, change };
  return withConfirmed(redacted, confirmedWords);
};

const isSame = (a: Text | undefined, b: Text): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A change request after its project was redacted: where it repeats a text that is gone, it has the new one. */
export const followRedaction = (
  request: ChangeRequestRow,
  project: ProjectRow,
  texts: RedactProject,
  change: Change,
): ChangeRequestRow | undefined => {
  const replace = (values: ChangeRequestRow["before"]) =>
    replaceTexts(values, texts, (field, text) => isSame(textIn(project, field), text));
  const [before, after] = [replace(request.before), replace(request.after)];
  return JSON.stringify([before, after]) === JSON.stringify([request.before, request.after])
    ? undefined
    : { ...request, before, after, version: request.version + 1, change };
};

/**
 * A change request with some of its texts replaced: the reason, and the named fields before and after the change. One that
 * waits is void if that changes the values it was made from.
 */
export const redactRequestTexts = (
  request: ChangeRequestRow,
  { reason, confirmedWords: _, ...texts }: RedactChangeRequest,
  change: Change,
): ChangeRequestRow => ({
  ...request,
  ...(reason === undefined ? {} : { reason: reason ?? removed }),
  before: replaceTexts(request.before, texts),
  after: replaceTexts(request.after, texts),
  redactions: redactionsAfter(
    request.redactions,
    redactedFields(redactableOfRequest, { reason, ...texts }),
    change,
  ),
  version: request.version + 1,
  change,
});
