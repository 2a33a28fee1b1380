import { api, unwrap } from "../../../shared/client/client.ts";
import type { Redaction } from "../../../shared/composables/redact-texts.ts";
import { examplesOf } from "../model/examples.ts";

/** The texts of a project that can be replaced in every state, with the message keys of their names. */
export const redactable = [
  { value: "targetGroup", word: "project.targetGroup" },
  { value: "story", word: "project.story" },
  { value: "examples", word: "project.examples" },
  { value: "name", word: "projectWork.name" },
  { value: "area", word: "project.area" },
  { value: "initiators", word: "project.initiators" },
  { value: "operatorName", word: "project.operator" },
  { value: "partners", word: "project.partners" },
  { value: "fundraiserName", word: "project.fundraiser" },
  { value: "contact", word: "project.contact" },
] as const;
type Field = (typeof redactable)[number]["value"];

/** A list is written as one text. Where that says no sums, it is sent as it is, and refused. */
const sentOf = (field: Field, text: string | null) => {
  if (text === null) return text;
  if (field === "examples") return examplesOf(text.replaceAll(/[;；]/g, "\n")) ?? text;
  return field === "initiators" || field === "partners"
    ? text
        .split(/[、，,;；\n]/)
        .map((name) => name.trim())
        .filter(Boolean)
    : text;
};

/** Replaces a text of a project, and where its change requests repeat it. */
export const redactProject = async (projectId: string, { field, text, confirmed }: Redaction<Field>) => {
  const body = { [field]: sentOf(field, text), ...confirmed };
  await unwrap(api.POST("/v1/projects/{projectId}/redact", { params: { path: { projectId } }, body }));
};
