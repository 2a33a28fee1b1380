import { ApiProblem } from "../api/problem.ts";
import { accessToken } from "../auth/session.ts";
import { saveFile } from "../browser/save-file.ts";

/** The formats of files, with what the API is asked for. */
const mediaTypes = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const;
type FileFormat = keyof typeof mediaTypes;
export type TableFormat = Exclude<FileFormat, "pdf">;

/**
 * Saves the file that a path of the API answers, byte for byte: of a CSV, Excel needs the byte order mark.
 * @param name of the file, without its ending
 * @param more headers: a guest's secret
 * @throws ApiProblem
 */
export const download = async (
  path: string,
  name: string,
  format: FileFormat,
  more: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const type = mediaTypes[format];
  const headers = new Headers({ ...more, accept: type, "accept-language": document.documentElement.lang });
  const token = await accessToken();
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const response = await fetch(path, { headers }).catch((cause: unknown) => {
    throw new ApiProblem({ code: "offline" }, { cause });
  });
  if (!response.ok) throw new ApiProblem(await response.json().catch(() => ({ code: "internal" })));
  saveFile(`${name}.${format}`, type, await response.blob());
};
