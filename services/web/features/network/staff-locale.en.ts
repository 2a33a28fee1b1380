import type { Said } from "../../shared/locales/message-schema.ts";
import type { copyZh, programsZh, staffZh } from "./staff-locale.zh-cn.ts";

/** What the pages of roles and programs say, in English. */
export const staffEn: Said<typeof staffZh> = {
  title: "Roles",
  none: "You have appointed nobody so far.",
  since: "since {day}",
  end: "End",
  endAsk: "End this person's role “{role}”? It takes effect at once.",
  keep: "Keep",
  appoint: "Appoint",
  role: "Role",
  person: "Id",
  personNote: "It begins with per_. Signed in, they see and copy it under “My data”; no names are kept here.",
  send: "Appoint",
};
export const programsEn: Said<typeof programsZh> = {
  title: "Programs",
  note: "Your organisation's own programs can fetch what you allow, such as the week's list every day.",
  none: "No program is registered.",
  register: "Register a program",
  name: "Name of the program",
  scopes: "What it may do",
  scope: {
    "needs-read": "read needs",
    "needs-write": "post and change needs",
    "matches-read": "read matches",
    "lists-read": "pull volunteer lists (each pull is logged)",
    "projects-read": "read projects",
    "projects-write": "create and change projects",
    "ledger-read": "read ledgers",
  },
  send: "Register",
  made: "Registered: {name}",
  once: "The secret is shown this once: keep it somewhere safe now. If it is lost, revoke the program and register it again.",
  token: "Get a token (with the secret in place of the dots)",
  revoke: "Revoke",
  revokeAsk: "Revoke “{name}”? Tokens that it holds stop working at once.",
  keep: "Keep",
};
export const copyEn: Said<typeof copyZh> = {
  copy: "Copy",
  copied: "Copied",
  ownId: "Your id, for whoever appoints you",
  id: "Id",
};
