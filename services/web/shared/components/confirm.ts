import { showConfirmDialog } from "vant/es/dialog";
// Each style by name: the list that Vant offers adds an icon font from another host, which the page's policy forbids.
import "vant/es/popup/index.css";
import "vant/es/overlay/index.css";
import "vant/es/button/index.css";
import "vant/es/dialog/index.css";

/** Asks the reader to confirm what cannot be undone; true if they do. */
export const confirmAction = async (message: string, yes: string, no: string): Promise<boolean> => {
  const answer = await showConfirmDialog({ message, confirmButtonText: yes, cancelButtonText: no }).catch(
    () => "cancel",
  );
  return answer === "confirm";
};
