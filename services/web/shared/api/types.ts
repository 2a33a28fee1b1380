import type { components, paths } from "./schema.ts";

type Schemas = components["schemas"];
type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

export type Need = Schemas["Need"];
export type CreateNeed = Schemas["CreateNeed"];
export type UpdateNeed = Schemas["UpdateNeed"];
export type RequestedGates = Schemas["RequestedGates"];
export type Window = Schemas["Window"];
export type NeedList = Answer<"/v1/needs">;
export type NeedListing = NeedList["items"][number];
export type Position = Need["positions"][number];
export type Shift = Need["shifts"][number];
export type Gates = Schemas["Gates"];
export type Signup = Schemas["Signup"];
export type Offer = Schemas["Offer"];
export type NeedOffers = Answer<"/v1/needs/{needId}/offers">;
export type MyMatch = Schemas["MyMatch"];
export type NoticePreferences = Schemas["NoticePreferences"];
export type MyProfile = Schemas["MyProfile"];
export type WantedBirthDate = Schemas["WantedBirthDate"];
export type Duplicate = Schemas["Duplicate"];
export type UpdateProfile = Schemas["UpdateProfile"];
export type Registration = Schemas["RegisterVolunteer"];
export type ProjectPage = Schemas["ProjectPage"];
export type Fund = Schemas["Fund"];
export type Ledger = Schemas["Ledger"];
export type Posting = Ledger["items"][number];
export type Donation = Schemas["Donation"];
export type Acknowledgment = Schemas["Acknowledgment"];
export type VolunteerList = Schemas["VolunteerList"];
export type ListedVolunteer = VolunteerList["items"][number];
export type VolunteerLists = Schemas["VolunteerLists"];
export type Team = Schemas["Team"];
export type PublicTeam = Schemas["PublicTeam"];
export type TeamMember = Schemas["TeamMember"] | Schemas["MaskedTeamMember"];
export type Proposals = Schemas["Proposals"];
export type ImportedRow = Answer<"/v1/needs/imports/{importId}/rows">["items"][number];
export type CheckKind = Schemas["RecordedCheck"]["kind"];
export type Candidate = Schemas["Candidate"];
export type UnnamedCandidate = Schemas["UnnamedCandidate"];
export type Coverage = Schemas["Coverage"];
export type Vocabulary = Answer<"/v1/vocabulary">;
export type NeedKind = Vocabulary["needKinds"][number];
// The client leaves out members that are always null.
export type Matches = Omit<Schemas["Matches"], "nextCursor">;
export type Divisions = Omit<Answer<"/v1/divisions">, "nextCursor">;
export type CountyName = Answer<"/v1/counties">["items"][number];
export type Grant = Schemas["Me"]["grants"][number];
export type AppointedRole = Schemas["AppointStaff"]["role"];
export type MachineClient = Schemas["MachineClient"];
export type NewMachineClient = Schemas["NewMachineClient"];
export type ChangeRequest = Schemas["ChangeRequest"];
export type CreateChangeRequest = Schemas["CreateChangeRequest"];
export type CreateProject = Schemas["CreateProject"];
export type UpdateProject = Schemas["UpdateProject"];
export type Project = Schemas["Project"];
export type Contract = Schemas["Contract"];
export type Station = Schemas["Station"];
export type UpdateStation = Schemas["UpdateStation"];
export type UpdateContract = Schemas["UpdateContract"];
export type FullStation = Schemas["FullStation"];
export type Site = Answer<"/v1/site">;
