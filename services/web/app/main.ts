import { createApp } from "vue";
import { keepForOffline } from "../shared/offline/offline.ts";
import App from "./app.vue";
import { i18n } from "./i18n.ts";
import { router } from "./router.ts";
import { showDisplay } from "./show-display.ts";
import "vant/es/style/base.css";
import "../shared/style/tokens.css";
import "../shared/style/base.css";

showDisplay();
keepForOffline();
const app = createApp(App).use(i18n).use(router);
// In a task of its own: with all that was just loaded it would hold up a slow phone in one piece.
setTimeout(() => app.mount("#app"));
