/** The actions whose request units are measured. */
export type Action =
  | "register"
  | "openNeed"
  | "signup"
  | "match"
  | "listPull"
  | "donation"
  | "webhook"
  | "posting";

/** How a row is met, and the request units of that for 1 KB written or 4 KB read. Source: AWS, on-demand pricing. */
const prices = {
  seen: 0.5,
  "seen as it stands now": 1,
  written: 1,
  "written with others": 2,
  "checked with others": 2,
} as const;

interface FloorRow {
  readonly row: string;
  readonly is: keyof typeof prices;
  readonly why: string;
  /** Started KB written, where more than one. */
  readonly kb?: number;
  /** What there is one of this row for; else there is one. */
  readonly each?: "township in reach" | "person shown";
}

const roleCard: FloorRow = {
  row: "role card of the caller",
  is: "seen as it stands now",
  why: "a role that was taken away is gone at the next call",
};

/** The rows that each action cannot do without: those it has to see, and those it has to leave, once each. */
const floors: Readonly<Record<Action, readonly FloorRow[]>> = {
  register: [
    { row: "county card", is: "seen", why: "the township lived in has to exist" },
    {
      row: "profile",
      is: "written with others",
      kb: 2,
      why: "whoever is registered already is found by its condition; with the sealed identity it exceeds 1 KB",
    },
    {
      row: "gate card",
      is: "written with others",
      why: "sign-ups are judged by it, and it never differs from the profile",
    },
    {
      row: "contact card",
      is: "written with others",
      why: "name and phone, sealed, at the profile's version",
    },
  ],
  openNeed: [
    roleCard,
    { row: "need and board", is: "seen as it stands now", why: "whether it may be opened; one query" },
    { row: "need", is: "written with others", why: "its status" },
    { row: "board", is: "written with others", why: "sign-ups see by it alone that the need is open" },
    { row: "listing", is: "written", why: "it shows on one list at least, a moment later would do" },
  ],
  signup: [
    { row: "need and board", is: "seen as it stands now", why: "shifts, gates, risk notice; one query" },
    { row: "calendar", is: "seen as it stands now", why: "nobody is in two places at once" },
    { row: "gate card", is: "checked with others", why: "gates hold at the moment of signing up" },
    { row: "signup", is: "written with others", why: "who comes to which shifts" },
    { row: "signup by volunteer", is: "written", why: "the copy in the index of one's own sign-ups" },
    { row: "board", is: "written with others", why: "no place is given twice" },
    { row: "calendar", is: "written with others", why: "the hours are taken from now on" },
  ],
  match: [
    roleCard,
    { row: "need", is: "seen", why: "what is sought" },
    { row: "county card", is: "seen", why: "which townships are near" },
    { row: "postings", is: "seen", each: "township in reach", why: "all who could come, none left out" },
    { row: "contact card", is: "seen", each: "person shown", why: "masked surname and age band" },
  ],
  listPull: [
    roleCard,
    { row: "need", is: "seen", why: "whose list it is" },
    { row: "signups of the need", is: "seen", why: "who is confirmed; one query" },
    { row: "contact card", is: "seen", each: "person shown", why: "name and phone, never copied" },
    { row: "pull", is: "written", each: "person shown", why: "everybody sees who pulled their contact" },
  ],
  donation: [
    { row: "project", is: "seen", why: "whether it takes this gift" },
    { row: "gift", is: "written", why: "no payment comes for which nothing stands" },
    { row: "gift by donor", is: "written", why: "the copy in the index of one's own gifts" },
    { row: "count of the session", is: "written", why: "a bot opens no more checkouts than a person" },
    { row: "count of the address", is: "written", why: "nor does one with many browsers" },
    { row: "count of the project", is: "written", why: "nor do many of them, without an alarm" },
    { row: "refused cards of the session", is: "seen", why: "who tries cards is stopped" },
    { row: "refused cards of the address", is: "seen", why: "with whatever browser" },
    { row: "checkout", is: "written", why: "the same call again leads to the same checkout" },
  ],
  webhook: [
    { row: "event", is: "written", why: "it is kept before Stripe is answered" },
    { row: "event by due time", is: "written", why: "the schedule finds it should the stream fail" },
  ],
  posting: [
    { row: "payment", is: "seen as it stands now", why: "whether another event booked it already" },
    { row: "gift", is: "seen as it stands now", why: "whether amount, currency and project are as meant" },
    { row: "project", is: "seen", why: "under whom it is booked" },
    { row: "fund", is: "seen as it stands now", why: "the end of the chain that the posting follows" },
    { row: "event", is: "written with others", why: "it is done" },
    { row: "event by due time", is: "written", why: "it is not tried again" },
    { row: "posting", is: "written with others", why: "the booking itself" },
    { row: "posting by book", is: "written", why: "the copy in the list of a project's postings" },
    { row: "fund", is: "written with others", why: "its figures and the end of its chain" },
    { row: "payment", is: "written with others", why: "no other event books it again" },
    { row: "gift", is: "written with others", why: "it is paid" },
    { row: "gift by donor", is: "written", why: "the copy in the index of one's own gifts" },
    { row: "gift by due time", is: "written", why: "its number is not forgotten should the stream fail" },
    { row: "series", is: "seen as it stands now", why: "the last number that was given" },
    { row: "series", is: "written with others", why: "no number is given twice" },
    { row: "acknowledgment", is: "written with others", why: "the gift has this number" },
    { row: "acknowledgment by project", is: "written", why: "the copy in the list of a project's" },
    { row: "number", is: "written with others", why: "whoever has it can check it" },
    { row: "gift", is: "written with others", why: "it waits for no number any more" },
    { row: "gift by donor", is: "written", why: "the copy follows" },
    { row: "gift by due time", is: "written", why: "it is not numbered again" },
  ],
};

/** The request units below which an action cannot be done; `counts` says how many of what there are several of. */
export const floorOf = (
  action: Action,
  counts: Readonly<Partial<Record<NonNullable<FloorRow["each"]>, number>>> = {},
): number =>
  floors[action].reduce(
    (sum, { is, kb = 1, each }) => sum + prices[is] * kb * (each === undefined ? 1 : (counts[each] ?? 0)),
    0,
  );
