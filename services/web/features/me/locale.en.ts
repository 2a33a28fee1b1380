import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { meZh } from "./locale.zh-cn.ts";

export const meEn: MessageSchema<typeof meZh> = {
  me: {
    title: "Me",
    hello: "Hello, {name}",
    matches: "Needs that fit me",
    shifts: "My shifts",
    hours: "Hours served",
    notices: "Notices",
    teams: "Teams",
    gifts: "My gifts",
    data: "My data",
    work: "My work",
    notRegistered: "You are not registered as a volunteer yet.",
    unread: "unread",
  },
  notices: {
    none: "No notices.",
    read: "Mark as read",
    checks: "Checks and certificates",
  },
  hours: {
    none: "Hours appear here once your attendance is recorded.",
    total: "{hours} hours in all",
  },
  myData: {
    profile: "Profile",
    paused: "Matching is paused",
    pause: "Pause",
    resume: "Resume",
    who: "Who sees what of mine",
    now: "sees now",
    later: "sees once this holds",
    pulls: "Who looked at my data",
    noPulls: "Nobody so far.",
    contact: "with contact details",
    noContact: "without contact details",
    consents: "Consents",
    share: "Operators see my name and number once I am confirmed",
    leader: "My team leader sees my name and number",
    export: "Download my data",
    erase: "Erase my account",
    eraseAsk:
      "Your name, number and other data are erased and coming shifts are withdrawn. It cannot be undone.",
    eraseYes: "Erase",
    eraseNo: "Keep",
  },
};
