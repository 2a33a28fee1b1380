import type { MessageSchema } from "../shared/locales/message-schema.ts";
import type { appZh } from "./locale.zh-cn.ts";

export const appEn: MessageSchema<typeof appZh> = {
  settings: {
    title: "Display",
    language: "中文",
    large: "Large text",
    largeShown: "Aa",
    dark: "Dark",
    light: "Light",
    install: "Add to the home screen",
  },
  home: {
    title: "Somebody near you needs a hand",
    figures: {
      wanted: "places to fill in 7 days",
      stations: "townships with a station",
      served: "hours served",
    },
    counts: { wanted: "{count}", stations: "{count}", served: "{count}" },
    needs: "Volunteers needed soon",
    allNeeds: "All needs",
    projects: "Projects you can give to",
    allProjects: "All projects",
    noCounty:
      "No county is open here yet. Once one is, its needs, projects and stations show here, and volunteers can register.",
    join: "Become a volunteer",
    joinLine: "Two minutes to register; then you hear of what fits you.",
  },
  how: {
    title: "How it works",
    steps: [
      "Social workers visit homes, see who needs what, and post it here; public pages go to township level and name nobody.",
      "Volunteers say what they can do, when, and how far they go. Matches come with their reasons: distance, time, skill.",
      "What a need asks of you stands on it; where you cannot sign up, the page says why and what would help.",
      "Operators see contact details of confirmed volunteers who agreed, and nobody else's. Each look is logged, and you can read that log.",
      "Gifts go into the named project's fund, kept by double entry: every gift, refund and payment adds up.",
    ],
    hours: "How hours are counted",
    hoursLine:
      "Whoever comes is recorded by a social worker, a station lead or the team's leader, for the time they were there; nobody records themselves. The hours on the first page are those of all volunteers here.",
    who: "Who sees what",
    whoLines: [
      "Visitors: public needs and projects, coverage, totals of funds.",
      "Volunteers: their own profile, matches, sign-ups and hours, and who looked at their contact details when.",
      "Social workers and station leads: their station's needs, candidates with masked names, confirmed lists.",
      "Operators: confirmed volunteers of their stations; without consent, no phone number.",
      "Donors: their own gifts and acknowledgments; an anonymous gift shows no name anywhere.",
    ],
  },
};
