import type { GatesAsked, Need, NeedAsked, NeedKind, Window } from "../../../shared/api/types.ts";
import { clock, isoDay, plusDays } from "../../../shared/format/time.ts";
import { weekdays } from "../../../shared/format/weekdays.ts";
import { askedWith, gateFlags, gateLists, kindGates } from "./gates.ts";

/** When a need is, as its form holds it: once on `day`, or every week from that day until another (ISO days, HH:mm). */
export interface DraftWindow {
  day: string;
  from: string;
  to: string;
  weekly: boolean;
  until: string;
  /** A window that the form has no fields for; it stays as it is, or goes. */
  fixed?: Window;
}

/** A line of a draft. `positionId`: of a position that stands already. */
export interface DraftPosition {
  positionId?: string;
  skills: NeedAsked["positions"][number]["skills"];
  headcount: number;
  gates: GatesAsked;
}

/** A need as its form holds it; empty texts ask for nothing. Kind `""` is `other`. */
export interface NeedDraft {
  kind: string;
  title: string;
  description: string;
  division: string;
  windows: DraftWindow[];
  positions: DraftPosition[];
  minors: boolean;
  remote: boolean;
  label: string;
  point: { lat?: number; lon?: number };
  projectId: string;
  deadline: string;
  riskNotice: string;
  loosenReason: string;
}

/** Gates to begin with: of kind `other` adults, so that it can be opened without a second person. */
export const firstGates = (kind: string): GatesAsked => (kind === "" ? { adult: true } : {});
export const emptyPosition = (kind: string): DraftPosition => ({
  skills: [],
  headcount: 2,
  gates: firstGates(kind),
});
export const emptyWindow = (): DraftWindow => {
  const today = isoDay(new Date());
  return { day: plusDays(today, 7), from: "09:00", to: "11:00", weekly: false, until: plusDays(today, 28) };
};
export const emptyNeed = (): NeedDraft => ({
  ...{
    kind: "",
    title: "",
    description: "",
    division: "",
    minors: false,
    remote: false,
    label: "",
    point: {},
  },
  ...{ projectId: "", deadline: "", riskNotice: "", loosenReason: "" },
  windows: [emptyWindow()],
  positions: [emptyPosition("")],
});

const weekdayOf = (day: string) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

const windowOf = ({ fixed, weekly, day, from, to, until }: DraftWindow): Window =>
  fixed ??
  (weekly
    ? { kind: "weekly", day: weekdays[weekdayOf(day)] ?? "monday", from, to, start: day, end: until }
    : { kind: "once", from: `${day}T${from}:00+08:00`, to: `${day}T${to}:00+08:00` });

const draftWindowOf = (window: Window): DraftWindow => {
  if (window.kind === "weekly") {
    const { from, to, start, end } = window;
    const day = plusDays(start, (weekdays.indexOf(window.day) - weekdayOf(start) + 7) % 7);
    return { day, from, to, weekly: true, until: end };
  }
  const [day, lastDay] = [isoDay(new Date(window.from)), isoDay(new Date(window.to))];
  const drafted = {
    day,
    from: clock(window.from),
    to: clock(window.to),
    weekly: false,
    until: plusDays(day, 21),
  };
  return day === lastDay ? drafted : { ...drafted, fixed: window };
};

/** A draft as the API takes it. */
export const needOf = (draft: NeedDraft): NeedAsked => {
  const { kind, title, description, division, remote, label, point } = draft;
  const { minors, projectId, deadline, riskNotice, loosenReason } = draft;
  const placed = remote || label !== "" || point.lat !== undefined;
  return {
    ...{ title, description, division },
    kind: (kind || "other") as NonNullable<NeedAsked["kind"]>,
    positions: draft.positions.map(({ headcount, gates, ...same }) => ({
      ...same,
      headcount: Number(headcount),
      ...(Object.keys(gates).length > 0 ? { gates } : {}),
    })),
    windows: draft.windows.map(windowOf),
    ...(placed
      ? { place: { kind: remote ? "remote" : "onsite", ...(label ? { label } : {}), ...point } }
      : {}),
    ...(minors ? { minorsInvolved: true } : {}),
    ...(projectId ? { projectId } : {}),
    ...(deadline ? { signupDeadline: deadline } : {}),
    ...(riskNotice ? { riskNotice } : {}),
    ...(loosenReason ? { loosenReason } : {}),
  };
};

const gatesAskedOf = (
  { positionId, gates }: Need["positions"][number],
  kind: NeedKind | undefined,
  minors: boolean,
  toRelease: readonly string[],
): GatesAsked => {
  const defaults = kindGates(kind, minors);
  let asked: GatesAsked = gates.gender ? { gender: gates.gender } : {};
  for (const gate of [...gateFlags, ...gateLists]) asked = askedWith(asked, gate, gates[gate], defaults);
  // Said to ask for nothing, a need of kind `other` stays settled; unsaid it would wait for a second person.
  const settled = kind === undefined && !toRelease.includes(`${positionId}:gates`);
  return settled && Object.keys(asked).length === 0 ? { adult: false } : asked;
};

/** A need that stands, as its form holds it. @param kind undefined for `other` */
export const draftOf = (need: Need, kind: NeedKind | undefined): NeedDraft => {
  const { windows = [], minorsInvolved = false, toRelease = [], loosenReason = "" } = need.staff ?? {};
  const { label = "", lat, lon } = need.exactPlace ?? {};
  const end = need.signupDeadline;
  return {
    ...{ title: need.title, description: need.description, division: need.division, label, loosenReason },
    kind: kind?.code ?? "",
    windows: windows.map(draftWindowOf),
    positions: need.positions.map((position) => ({
      positionId: position.positionId,
      skills: [...position.skills],
      headcount: position.headcount,
      gates: gatesAskedOf(position, kind, minorsInvolved, toRelease),
    })),
    minors: minorsInvolved && kind?.backgroundCheck !== "yes",
    remote: need.place.kind === "remote",
    point: lat === undefined || lon === undefined ? {} : { lat, lon },
    projectId: need.projectId ?? "",
    // The deadline of a day is the midnight that ends it.
    deadline: end ? isoDay(new Date(Date.parse(end) - 1)) : "",
    riskNotice: need.riskNotice.text === kind?.riskNotice ? "" : need.riskNotice.text,
  };
};
