import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { stationsZh } from "./locale.zh-cn.ts";

export const stationsEn: MessageSchema<typeof stationsZh> = {
  stations: {
    title: "Find a station",
    covered: "{covered} of {townships} townships have a station",
    posts: "{count} social-worker post | {count} social-worker posts",
    noPosts: "number of social-worker posts not reported",
    status: { open: "open", planned: "planned", closed: "closed", none: "none" },
  },
};
