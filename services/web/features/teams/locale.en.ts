import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { teamsZh } from "./locale.zh-cn.ts";

export const teamsEn: MessageSchema<typeof teamsZh> = {
  team: {
    title: "Volunteer teams",
    none: "You are in no team yet.",
    all: "Teams you can join",
    noneYet: "There is no team yet.",
    leading: "You lead it",
    inside: "You are in it",
    create: "Found a team",
    createNote: "You lead it once the station lead has approved it.",
    name: "Name of the team",
    field: "What it does (such as: visiting the elderly)",
    ask: "Ask for it",
    awaiting: "Waiting for the station lead's approval. After that members can join.",
    join: "Join the team",
    share: "Let the leader see my name and phone number",
    shareNote:
      "You can join without; the leader then sees your surname only. Change it at any time under “My data”.",
    leave: "Leave the team",
    proposals: "The leader may propose me (it counts once I confirm)",
    members: "Members ({count})",
    membersNote: "Who has not agreed is shown by surname only.",
    invite: "[{name}] Join our volunteer team: {link}",
    toNeeds: "Choose a need to propose members for",
    approve: "Approve",
    approving: "Teams to approve",
    noneToApprove: "No team waits for approval.",
  },
};
