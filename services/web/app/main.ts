import { createApp } from "vue";
import { registerServiceWorker } from "../shared/offline/offline.ts";
import App from "./app.vue";
import { i18n } from "./i18n.ts";
import { router } from "./router.ts";
import { showDisplay } from "./show-display.ts";
import "vant/es/style/base.css";
import "../shared/style/tokens.css";
import "../shared/style/base.css";

showDisplay();
registerServiceWorker();
const app = createApp(App).use(i18n).use(router);
// In a task of its own: together with running the scripts, mounting would block a slow phone for too long.
setTimeout(() => app.mount("#app"));
