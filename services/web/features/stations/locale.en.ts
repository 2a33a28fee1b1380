import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { stationsZh } from "./locale.zh-cn.ts";

export const stationsEn: MessageSchema<typeof stationsZh> = {
  stations: {
    title: "Stations",
    covered: "{covered} of {townships} townships have a station",
    posts: "{posts} social-worker posts",
    status: { open: "open", planned: "planned", closed: "closed", none: "none" },
  },
};
