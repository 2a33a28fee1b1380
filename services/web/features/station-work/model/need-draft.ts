import type { CreateNeed, Need, NeedKind, RequestedGates, Window } from "../../../shared/api/types.ts";
import { clock, isoDay, plusDays } from "../../../shared/format/time.ts";
import { weekdays } from "../../../shared/format/weekdays.ts";
import { gateFlags, gateLists, kindGates, withGate } from "./gates.ts";

/** A time window as form values: once on `day`, or every week from `day` to `until`. ISO days, times as HH:mm. */
export interface DraftWindow {
  day: string;
  from: string;
  to: string;
  weekly: boolean;
  until: string;
  /** A window that the form cannot show, such as one over midnight: it can be kept or removed, not changed. */
  fixed?: Window;
}

/** A position as form values; `positionId` is set for an existing position. */
export interface DraftPosition {
  positionId?: string;
  skills: CreateNeed["positions"][number]["skills"];
  headcount: number;
  gates: RequestedGates;
}

/** A need as form values. An empty text is not sent; kind `""` stands for `other`. */
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

/** The first gates of a position. Kind `other` starts with adults, so that it can be opened without a second person. */
export const firstGates = (kind: string): RequestedGates => (kind === "" ? { adult: true } : {});

/** The first values of a position. */
export const emptyPosition = (kind: string): DraftPosition => ({
  skills: [],
  headcount: 2,
  gates: firstGates(kind),
});

/** The first values of a window: two hours, in a week. */
export const emptyWindow = (): DraftWindow => {
  const today = isoDay(new Date());
  return { day: plusDays(today, 7), from: "09:00", to: "11:00", weekly: false, until: plusDays(today, 28) };
};

/** The first values of the form for a new need. */
export const emptyNeed = (): NeedDraft => ({
  kind: "",
  title: "",
  description: "",
  division: "",
  windows: [emptyWindow()],
  positions: [emptyPosition("")],
  minors: false,
  remote: false,
  label: "",
  point: {},
  projectId: "",
  deadline: "",
  riskNotice: "",
  loosenReason: "",
});

/** 0 for Monday. */
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
  const draft = {
    day,
    from: clock(window.from),
    to: clock(window.to),
    weekly: false,
    until: plusDays(day, 21),
  };
  return day === lastDay ? draft : { ...draft, fixed: window };
};

/** A draft as the body of a request. */
export const needOf = (draft: NeedDraft): CreateNeed => {
  const { kind, title, description, division, remote, label, point } = draft;
  const { minors, projectId, deadline, riskNotice, loosenReason } = draft;
  const hasPlace = remote || label !== "" || point.lat !== undefined;
  return {
    title,
    description,
    division,
    kind: (kind || "other") as NonNullable<CreateNeed["kind"]>,
    positions: draft.positions.map(({ headcount, gates, ...unchanged }) => ({
      ...unchanged,
      headcount: Number(headcount),
      ...(Object.keys(gates).length > 0 ? { gates } : {}),
    })),
    windows: draft.windows.map(windowOf),
    ...(hasPlace
      ? { place: { kind: remote ? "remote" : "onsite", ...(label ? { label } : {}), ...point } }
      : {}),
    ...(minors ? { minorsInvolved: true } : {}),
    ...(projectId ? { projectId } : {}),
    ...(deadline ? { signupDeadline: deadline } : {}),
    ...(riskNotice ? { riskNotice } : {}),
    ...(loosenReason ? { loosenReason } : {}),
  };
};

const requestedGatesOf = (
  { positionId, gates }: Need["positions"][number],
  kind: NeedKind | undefined,
  minors: boolean,
  toRelease: readonly string[],
): RequestedGates => {
  const defaults = kindGates(kind, minors);
  let requested: RequestedGates = gates.gender ? { gender: gates.gender } : {};
  for (const gate of [...gateFlags, ...gateLists])
    requested = withGate(requested, gate, gates[gate], defaults);
  // Without any requested gate, a need of kind `other` would wait for a second person: one gate is sent as false.
  const settled = kind === undefined && !toRelease.includes(`${positionId}:gates`);
  return settled && Object.keys(requested).length === 0 ? { adult: false } : requested;
};

/** A need as form values. @param kind undefined for `other` */
export const draftOf = (need: Need, kind: NeedKind | undefined): NeedDraft => {
  const { windows = [], minorsInvolved = false, toRelease = [], loosenReason = "" } = need.staff ?? {};
  const { label = "", lat, lon } = need.exactPlace ?? {};
  const end = need.signupDeadline;
  return {
    title: need.title,
    description: need.description,
    division: need.division,
    label,
    loosenReason,
    kind: kind?.code ?? "",
    windows: windows.map(draftWindowOf),
    positions: need.positions.map((position) => ({
      positionId: position.positionId,
      skills: [...position.skills],
      headcount: position.headcount,
      gates: requestedGatesOf(position, kind, minorsInvolved, toRelease),
    })),
    minors: minorsInvolved && kind?.backgroundCheck !== "yes",
    remote: need.place.kind === "remote",
    point: lat === undefined || lon === undefined ? {} : { lat, lon },
    projectId: need.projectId ?? "",
    // The API has the midnight that ends the day, the form the day.
    deadline: end ? isoDay(new Date(Date.parse(end) - 1)) : "",
    riskNotice: need.riskNotice.text === kind?.riskNotice ? "" : need.riskNotice.text,
  };
};
