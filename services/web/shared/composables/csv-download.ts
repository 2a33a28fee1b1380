import { ref } from "vue";
import { inWeChat } from "../browser/save-file.ts";
import { download } from "../client/download.ts";
import { useAction } from "./action.ts";

/**
 * Downloads the CSV that `path` of the API answers, as a file called `name`; both are read at the click. `blocked` is true once it was tried inside
 * WeChat, whose browser saves no files.
 */
export const useCsvDownload = (file: () => { readonly path: string; readonly name: string }) => {
  const blocked = ref(false);
  const { problem, running, run } = useAction(() => {
    const { path, name } = file();
    return download(path, name);
  });
  const save = async () => {
    blocked.value = inWeChat();
    if (!blocked.value) await run();
  };
  return { blocked, problem, running, save };
};
