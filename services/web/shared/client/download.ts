import { ApiProblem } from "../api/problem.ts";
import { accessToken } from "../auth/session.ts";
import { saveFile } from "../browser/save-file.ts";

/**
 * Saves the CSV that a path of the API answers, byte for byte: Excel needs its byte order mark.
 * @throws ApiProblem
 */
export const download = async (path: string, fileName: string): Promise<void> => {
  const headers = new Headers({ accept: "text/csv", "accept-language": document.documentElement.lang });
  const token = await accessToken();
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const response = await fetch(path, { headers }).catch((cause: unknown) => {
    throw new ApiProblem({ code: "offline" }, { cause });
  });
  if (!response.ok) throw new ApiProblem(await response.json().catch(() => ({ code: "internal" })));
  saveFile(fileName, "text/csv", await response.blob());
};
