import { ApiProblem } from "../api/problem.ts";
import { accessToken } from "../auth/session.ts";
import { saveFile } from "../browser/save-file.ts";

/** The formats of a table as a file, with what the API is asked for. */
const mediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const;
export type TableFormat = keyof typeof mediaTypes;

/**
 * Saves the table that a path of the API answers as a file, byte for byte: of a CSV, Excel needs the byte order mark.
 * @param name of the file, without its ending
 * @throws ApiProblem
 */
export const download = async (path: string, name: string, format: TableFormat): Promise<void> => {
  const type = mediaTypes[format];
  const headers = new Headers({ accept: type, "accept-language": document.documentElement.lang });
  const token = await accessToken();
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const response = await fetch(path, { headers }).catch((cause: unknown) => {
    throw new ApiProblem({ code: "offline" }, { cause });
  });
  if (!response.ok) throw new ApiProblem(await response.json().catch(() => ({ code: "internal" })));
  saveFile(`${name}.${format}`, type, await response.blob());
};
