/** The media types of a table as a file, as a caller asks for them in `Accept`. */
export const fileTypes = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type FileFormat = keyof typeof fileTypes;

/** The format that an `Accept` header asks for, by its first type that is one of these; undefined for JSON. */
export const formatAsked = (accept = ""): FileFormat | undefined => {
  const places = (["csv", "xlsx"] as const)
    .map((format) => ({ format, at: accept.toLowerCase().indexOf(fileTypes[format]) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return places[0]?.format;
};

/** A file, for a route that offers one: a table, a picture. Text is UTF-8. */
export interface FileAnswer {
  readonly file: string | Buffer;
  readonly mediaType: string;
  readonly fileName: string;
  /** Set where its address never has another content: whoever has read it keeps it. */
  readonly immutable?: boolean;
}
