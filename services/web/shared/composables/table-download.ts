import { ref } from "vue";
import { inWeChat } from "../browser/save-file.ts";
import { download, type TableFormat } from "../client/download.ts";
import { useAction } from "./action.ts";

/**
 * Downloads the table that `path` of the API answers, as a file called `name` with the ending of its format; both are read at
 * the click. `blocked` is true once it was tried inside WeChat, whose browser saves no files.
 */
export const useTableDownload = (file: () => { readonly path: string; readonly name: string }) => {
  const blocked = ref(false);
  const { problem, running, run } = useAction((format: TableFormat) => {
    const { path, name } = file();
    return download(path, name, format);
  });
  const save = async (format: TableFormat) => {
    blocked.value = inWeChat();
    if (!blocked.value) await run(format);
  };
  return { blocked, problem, running, save };
};
