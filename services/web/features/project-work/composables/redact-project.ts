import { api, unwrap } from "../../../shared/client/client.ts";
import type { Redaction } from "../../../shared/composables/redact-texts.ts";

/** The texts of a project that can be replaced in every state, with the message keys of their names. */
export const redactable = [
  { value: "targetGroup", word: "project.targetGroup" },
  { value: "name", word: "projectWork.name" },
  { value: "area", word: "project.area" },
  { value: "initiators", word: "project.initiators" },
  { value: "operatorName", word: "project.operator" },
  { value: "partners", word: "project.partners" },
  { value: "fundraiserName", word: "project.fundraiser" },
  { value: "contact", word: "project.contact" },
] as const;
type Field = (typeof redactable)[number]["value"];

/** A list of names is written as one text. */
const sentOf = (field: Field, text: string | null) =>
  text !== null && (field === "initiators" || field === "partners")
    ? text
        .split(/[、，,;；\n]/)
        .map((name) => name.trim())
        .filter(Boolean)
    : text;

/** Replaces a text of a project, and where its change requests repeat it. */
export const redactProject = async (projectId: string, { field, text, confirmed }: Redaction<Field>) => {
  const body = { [field]: sentOf(field, text), ...confirmed };
  await unwrap(api.POST("/v1/projects/{projectId}/redact", { params: { path: { projectId } }, body }));
};
