import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { projectWorkZh } from "./locale.zh-cn.ts";

export const projectWorkEn: MessageSchema<typeof projectWorkZh> = {
  projectWork: {
    title: "Manage projects",
    none: "There is no project that you run.",
    new: "New project",
    create: "Save as a draft",
    createNote: "A draft is not public and takes no money; publish it once it is checked.",
    status: { draft: "draft", published: "published", ended: "ended" },
    notYours: "This project is not yours to manage.",
    publish: "Publish",
    end: "End the project",
    endAsk: "End this project? It takes no more gifts and cannot be changed any more.",
    keep: "Keep it running",
    name: "Name of the project",
    county: "County",
    division: "Township",
    whole: "The whole county",
    optional: "Leave out what there is not: the public page says “not reported”.",
    oneALine: "One a line.",
    storyNote:
      "In plain words: who has which difficulty, and how the project helps. Nobody in particular. Once it takes gifts, the county has to agree to a change.",
    examplesNote:
      "One a line, at most four, such as: 50 = a pupil's breakfasts of a week. These amounts are offered to donors.",
    wrongExamples:
      "Each line is an amount, an equals sign and what it does: 50 = a pupil's breakfasts of a week",
    from: "From",
    until: "Until",
    money: "Money",
    source: "Source of the money (they never mix)",
    goal: "Goal (yuan)",
    wrongGoal: "An amount, such as 20000 or 20000.50",
    modes: "Fundraising",
    mode: { none: "none", targeted: "targeted", public: "public", offline: "offline" },
    modeNote: {
      none: "Service only; no gifts are taken.",
      targeted: "Invited donors only, who sign in to give (Charity Law, article 29).",
      public:
        "Needs a certificate of qualification, a filed plan and a page on a designated platform (Charity Law, articles 22 to 27).",
      offline: "Gifts are not taken here.",
    },
    request: {
      title: "The county has to agree to another “{what}”",
      note: "People have given on what it says now. Ask with a reason; the county department decides. Your other changes are saved.",
      reason: "Why it is to change (public once decided)",
      send: "Ask for the change",
      some: "a change is asked for",
      list: "Changes asked for",
      approve: "Agree",
      reject: "Refuse",
      waits: "The county department has to decide.",
    },
    invited: "Mail addresses of invited donors",
    invitedNote: "One a line. Only an unreadable index is kept; a new list takes the place of the old one.",
    invitedNow: "{count} donors are invited now.",
  },
};
