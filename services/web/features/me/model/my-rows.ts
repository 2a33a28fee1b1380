/** A row that leads to one of a person's own pages. */
interface MyRow {
  readonly to: string;
  /** Message key of its label. */
  readonly word: string;
  /** Its pictogram: the path of a 24 by 24 SVG. */
  readonly icon: string;
}

const work: MyRow = { to: "/work", word: "me.work", icon: "M4 8h16v11H4zm5 0V5h6v3M4 13h16" };
const shifts: MyRow = {
  to: "/me/shifts",
  word: "me.shifts",
  icon: "M5 6h14v14H5zm0 4.5h14M9 3.5V7m6-3.5V7m-6 8.2 2.2 2.2 4-4",
};
const hours: MyRow = {
  to: "/me/hours",
  word: "me.hours",
  icon: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7v5l3.5 2",
};
const teams: MyRow = {
  to: "/me/teams",
  word: "me.teams",
  icon: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 8c0-4 3-5.5 6-5.5s6 1.5 6 5.5m1-13.7a3 3 0 0 1 0 5.4m2.5 3.3c1.7.9 2.5 2.5 2.5 5",
};
const notices: MyRow = {
  to: "/me/notices",
  word: "me.notices",
  icon: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zm4 4h4",
};
const gifts: MyRow = {
  to: "/me/gifts",
  word: "me.gifts",
  icon: "M4 9h16v4H4zm1.5 4v7h13v-7M12 9v11m0-11C9 9 7 8 7.5 6s3.5-1.5 4.5 3c1-4.5 4-5 4.5-3S15 9 12 9z",
};
const data: MyRow = {
  to: "/me/data",
  word: "me.data",
  icon: "M6 3.5h8l4 4v13H6zm8 0v4h4M9 12h6m-6 4h6",
};
const register: MyRow = {
  to: "/register",
  word: "me.register",
  icon: "M10 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 20c0-4 3-5.5 6.5-5.5 1.5 0 2.9.3 4 .9M18 14v6m-3-3h6",
};

/**
 * The rows of a person's own pages, what is theirs first: a worker's work, a volunteer's places, a donor's gifts.
 * Whoever is no volunteer finds nothing of shifts and hours, but last how to become one.
 */
export const myRows = (me: { readonly works: boolean; readonly isVolunteer: boolean }): readonly MyRow[] => [
  ...(me.works ? [work] : []),
  ...(me.isVolunteer
    ? [shifts, notices, hours, teams, gifts]
    : me.works
      ? [notices, gifts]
      : [gifts, notices]),
  data,
  ...(me.isVolunteer ? [] : [register]),
];
