import type { Change } from "#shared/db/row.ts";
import { redactedFields, redactionsAfter, removed } from "#shared/personal-data/redactions.ts";
import type { NeedRow } from "../rows.ts";
import { type RedactNeed, redactableFields } from "../schemas.ts";
import { withConfirmed } from "./confirmed-words.ts";
import { textsOf } from "./fill-need.ts";

/** A place with another label. Where it is taken away, a note stands for it on site, since no label means the station. */
const withLabel = ({ label: old, ...place }: NeedRow["place"], label: string | null): NeedRow["place"] => {
  const note = place.kind === "onsite" && old !== undefined ? removed : undefined;
  const text = label ?? note;
  return text === undefined ? place : { ...place, label: text };
};

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
    ...(label === undefined ? {} : { place: withLabel(need.place, label) }),
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
