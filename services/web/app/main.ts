import { createApp } from "vue";
import { accessToken } from "../shared/auth/session.ts";
import { registerServiceWorker } from "../shared/offline/offline.ts";
import App from "./app.vue";
import { i18n } from "./i18n.ts";
import { router } from "./router.ts";
import { showDisplay } from "./show-display.ts";
import "vant/es/style/base.css";
import "../shared/style/tokens.css";
import "../shared/style/base.css";

// Who is signed in needs a token before anything of theirs is read: it is fetched while the code of the page arrives.
// Whatever is wrong with it, the first call of the page finds out.
accessToken().catch(() => undefined);
showDisplay();
registerServiceWorker();
const app = createApp(App).use(i18n).use(router);
// In a task of its own: together with running the scripts, mounting would block a slow phone for too long.
setTimeout(() => app.mount("#app"));
