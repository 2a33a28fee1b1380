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
    toCheck: "Volunteers to check",
    data: "My data",
    work: "My work",
    notRegistered: "You are not registered as a volunteer yet.",
    unread: "unread",
  },
  notices: {
    none: "No notices.",
    checks: "Checks and certificates",
    need: "Open the need",
  },
  noticeWays: {
    title: "Which notices I get, and how",
    note: "All notices can be read on the page. Choose which are sent to you as well.",
    group: {
      urgent: "Changes to act on",
      signups: "My sign-ups",
      reminders: "Reminders",
      checks: "Checks that end",
      gifts: "My gifts",
      station: "Work of the station",
    },
    about: {
      urgent:
        "A place offered, moved, suspended or cancelled: whether you go, and where. These are always sent.",
      signups: "Proposals, confirmations, wait-lists, withdrawals.",
      reminders: "At seven the evening before, and two hours before it begins.",
      checks: "30 and 7 days before one ends.",
      gifts: "Gifts received and refunded.",
      station: "New sign-ups, needs to release or sent back, teams to approve, volunteers' checks that end.",
    },
    way: {
      auto: "By mail, or by short message without an address",
      autoMail: "By mail, or on the page without an address",
      mail: "By mail",
      sms: "By short message",
      page: "On the page only",
    },
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
    thanked: "read your name to thank you",
    looks: "Who at a station looked me up",
    look: {
      list: "looked through the list and saw your surname",
      search: "found you by name or phone",
      name: "read your name and the end of your phone before recording a check",
    },
    consents: "Consents",
    share: "Operators see my name and number once I am confirmed",
    leader: "My team leader sees my name and number",
    thank:
      "Stations may thank me by name on the village sheet: posted up, sent to the village group, and read over the loudspeaker",
    export: "Download my data",
    erase: "Erase my account",
    eraseAsk:
      "Your name, number and other data are erased and coming shifts are withdrawn. It cannot be undone. A day later your sign-in goes too, unless you have a role at a station or organisation, or gave while signed in.",
    eraseYes: "Erase",
    eraseNo: "Keep",
  },
};
