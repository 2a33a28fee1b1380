import type { Change } from "#shared/db/row.ts";
import { redactedFields, redactionsAfter, removed } from "#shared/personal-data/redactions.ts";
import type { NeedRow } from "../rows.ts";
import { type RedactNeed, redactableFields } from "../schemas.ts";
import { withConfirmed } from "./confirmed-words.ts";
import { textsOf } from "./fill-need.ts";

/** What stands in place of a label: on site a note, since no label means the station. */
const noteIn = ({ kind, label }: NeedRow["place"]): string | undefined =>
  kind === "onsite" && label !== undefined ? removed : undefined;

/**
 * A need with some of its texts replaced, whatever its state; nothing of the old texts is left on the row. Its status and
 * its terms stay. Of what was done it keeps who, when and which fields.
 */
export const redact = (need: NeedRow, { confirmedWords, ...texts }: RedactNeed, change: Change): NeedRow => {
  const { title, description, riskNotice, label, loosenReason } = texts;
  const { request } = need;
  const redacted: NeedRow["request"] = {
    ...request,
    ...(title === undefined ? {} : { title: title ?? removed }),
    ...(description === undefined ? {} : { description: description ?? "" }),
    ...(riskNotice === undefined ? {} : { riskNotice: riskNotice ?? undefined }),
    ...(loosenReason === undefined ? {} : { loosenReason: loosenReason ?? removed }),
    ...(label === undefined ? {} : { place: { ...need.place, label: label ?? noteIn(need.place) } }),
  };
  const after: NeedRow = {
    ...need,
    ...textsOf(redacted, need.kind, need),
    request: redacted,
    redactions: redactionsAfter(need.redactions, redactedFields(redactableFields, texts), change),
    version: need.version + 1,
    change,
  };
  return withConfirmed(after, confirmedWords);
};
