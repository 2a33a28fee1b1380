import { showConfirmDialog } from "vant/es/dialog";
// Its parts' styles one by one: the kit's own list adds an icon font that names another host.
import "vant/es/popup/index.css";
import "vant/es/overlay/index.css";
import "vant/es/button/index.css";
import "vant/es/dialog/index.css";

/** Asks before what cannot be undone; whether the answer was yes. */
export const askFirst = async (message: string, yes: string, no: string): Promise<boolean> => {
  const answer = await showConfirmDialog({ message, confirmButtonText: yes, cancelButtonText: no }).catch(
    () => "cancel",
  );
  return answer === "confirm";
};
