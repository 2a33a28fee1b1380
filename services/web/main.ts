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
createApp(App).use(i18n).use(router).mount("#app");
