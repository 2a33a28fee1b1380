import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { needsZh } from "./locale.zh-cn.ts";

export const needsEn: MessageSchema<typeof needsZh> = {
  needs: {
    title: "Needs",
    place: "Township",
    anyPlace: "Everywhere",
    kind: "Kind",
    anyKind: "Every kind",
    skill: "Skill",
    anySkill: "Any skill",
    day: "Day",
    none: "No need fits just now. Choose differently, or look again in a few days.",
    free: "{free} places to fill",
    shifts: "{count} shifts",
    remote: "online",
  },
  need: {
    when: "When",
    where: "Where",
    whereNote: "Public pages name the township only; the address is told once your place is confirmed.",
    positions: "Positions",
    free: "{free} still needed",
    full: "full; you can wait",
    of: "{headcount} in all",
    risk: "What to know before",
    noGates: "No further conditions",
    accompanied: "A social worker comes along",
    signUp: "Sign up",
    closed: "Sign-up is closed",
    hidden:
      "This service was cancelled, or is not public. Whoever signed up reads what it said after signing in.",
    deadline: "Sign up by {when}",
    project: "Part of",
  },
  fit: {
    fits: "you meet the conditions",
    lacks: "You lack: {gates}.",
    ask: "Ask your station; the station lead records it.",
  },
  map: {
    title: "Map: where people are missing",
    county: "County",
    note: "A number is how many places are still free; the stronger the colour, the more. Tap a place to see its needs.",
    township: "{name}, {count} places still free",
    sketch: "A sketch: lines join neighbours. {source}",
    partly: "There are many needs: the first {count} are counted.",
  },
};
