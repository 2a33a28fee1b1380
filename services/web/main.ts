import { createApp } from "vue";
import App from "./app.vue";
import { i18n } from "./language/i18n.ts";
import { router } from "./routes.ts";
import { showDisplay } from "./use/display.ts";
import { keepForOffline } from "./use/offline.ts";
import "vant/es/style/base.css";
import "./style/tokens.css";
import "./style/base.css";

showDisplay();
keepForOffline();
const app = createApp(App).use(i18n).use(router);
// In a task of its own: with all that was just loaded it would hold up a slow phone in one piece.
setTimeout(() => app.mount("#app"));
