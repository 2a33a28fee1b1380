import { accessToken } from "../auth/session.ts";
import { saveFile } from "../browser/save-file.ts";
import { ApiProblem } from "./problem.ts";

/**
 * Saves what a path answers as CSV, byte for byte: its mark of UTF-8 is what Excel goes by.
 * @throws ApiProblem
 */
export const download = async (path: string, name: string): Promise<void> => {
  const token = await accessToken();
  const headers = {
    accept: "text/csv",
    "accept-language": document.documentElement.lang,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(path, { headers }).catch((cause: unknown) => {
    throw new ApiProblem({ code: "offline" }, { cause });
  });
  if (!response.ok) throw new ApiProblem(await response.json().catch(() => ({ code: "internal" })));
  saveFile(name, "text/csv", await response.blob());
};
