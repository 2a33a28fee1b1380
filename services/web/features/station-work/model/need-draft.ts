import type { CreateNeed, RequestedGates, Window } from "../../../shared/api/types.ts";
import { clock, isoDay, plusDays } from "../../../shared/format/time.ts";
import { weekdays } from "../../../shared/format/weekdays.ts";

/** A time window as form values: once on `day`, or every week from `day` to `until`. ISO days, times as HH:mm. */
export interface DraftWindow {
  day: string;
  from: string;
  to: string;
  weekly: boolean;
  until: string;
  /** Days of the series that are left out. */
  except: string[];
  /** A window that the form cannot show, such as one over several days: it can be kept or removed, not changed. */
  fixed?: Window;
}

/** A position as form values; `positionId` is set for an existing position. */
export interface DraftPosition {
  positionId?: string;
  skills: CreateNeed["positions"][number]["skills"];
  headcount: number;
  gates: RequestedGates;
}

/** A need as form values. An empty text is not sent; kind `""`: not chosen yet. */
export interface NeedDraft {
  kind: string;
  title: string;
  description: string;
  division: string;
  windows: DraftWindow[];
  positions: DraftPosition[];
  minors: boolean;
  remote: boolean;
  /** They meet at `label`; on site without it at the station. */
  elsewhere: boolean;
  label: string;
  point: { lat?: number; lon?: number };
  projectId: string;
  deadline: string;
  riskNotice: string;
  loosenReason: string;
  /** For kind `training`: the code of what attending records; "" for nothing. */
  teaches: string;
}

/** The first gates of a position. Kind `other` starts with adults, so that it can be opened without a second person. */
export const firstGates = (kind: string): RequestedGates => (kind === "other" ? { adult: true } : {});

/** The first values of a position. */
export const emptyPosition = (kind: string): DraftPosition => ({
  skills: [],
  headcount: 2,
  gates: firstGates(kind),
});

/** The first values of a window: two hours, in a week. */
export const emptyWindow = (): DraftWindow => {
  const today = isoDay(new Date());
  const [day, until] = [plusDays(today, 7), plusDays(today, 28)];
  return { day, from: "09:00", to: "11:00", weekly: false, until, except: [] };
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
  elsewhere: false,
  label: "",
  point: {},
  projectId: "",
  deadline: "",
  riskNotice: "",
  loosenReason: "",
  teaches: "",
});

/** 0 for Monday. */
const weekdayOf = (day: string) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

/** Whether a window ends on the day after the one on which it begins. */
export const endsNextDay = ({ from, to }: Pick<DraftWindow, "from" | "to">): boolean => to <= from;

/** The days of a weekly series, from its first day to its last; at most 100. */
export const daysOf = ({ day, until }: Pick<DraftWindow, "day" | "until">): string[] => {
  const days: string[] = [];
  if (day === "") return days;
  for (let next = day; next <= until && days.length < 100; next = plusDays(next, 7)) days.push(next);
  return days;
};

/** When a need's shifts begin (ISO instants), in order: what its windows come to, without the days left out. */
export const startsOf = (windows: readonly DraftWindow[]): string[] => {
  const starts = windows.flatMap((window) => {
    const { fixed, day, from, weekly, except } = window;
    if (fixed?.kind === "once") return [new Date(fixed.from).toISOString()];
    if (day === "" || from === "") return [];
    const days = weekly ? daysOf(window).filter((one) => !except.includes(one)) : [day];
    return days.map((one) => new Date(`${one}T${from}:00+08:00`).toISOString());
  });
  return [...new Set(starts)].sort();
};

const weeklyOf = ({ day, from, to, until, except }: DraftWindow): Window => {
  const leftOut = daysOf({ day, until }).filter((one) => except.includes(one));
  return {
    kind: "weekly",
    day: weekdays[weekdayOf(day)] ?? "monday",
    from,
    to,
    start: day,
    end: until,
    ...(leftOut.length > 0 ? { except: leftOut } : {}),
  };
};

const windowOf = (window: DraftWindow): Window => {
  if (window.fixed) return window.fixed;
  if (window.weekly) return weeklyOf(window);
  const { day, from, to } = window;
  return {
    kind: "once",
    from: `${day}T${from}:00+08:00`,
    to: `${endsNextDay({ from, to }) ? plusDays(day, 1) : day}T${to}:00+08:00`,
  };
};

const draftWindowOf = (window: Window): DraftWindow => {
  if (window.kind === "weekly") {
    const { from, to, start, end, except = [] } = window;
    const day = plusDays(start, (weekdays.indexOf(window.day) - weekdayOf(start) + 7) % 7);
    return { day, from, to, weekly: true, until: end, except: [...except] };
  }
  const [day, lastDay] = [isoDay(new Date(window.from)), isoDay(new Date(window.to))];
  const draft = {
    day,
    from: clock(window.from),
    to: clock(window.to),
    weekly: false,
    until: plusDays(day, 21),
    except: [],
  };
  const endsOn = endsNextDay(draft) ? plusDays(day, 1) : day;
  return endsOn === lastDay ? draft : { ...draft, fixed: window };
};

/** A draft as the body of a request. */
export const needOf = (draft: NeedDraft): CreateNeed => {
  const { kind, title, description, division, remote, elsewhere, point } = draft;
  const label = remote || elsewhere ? draft.label : "";
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
    ...(kind === "training" && draft.teaches
      ? { teaches: draft.teaches as NonNullable<CreateNeed["teaches"]> }
      : {}),
  };
};

/** A day: the form's deadlines are days, a request may also name an instant, such as the midnight that ends a day. */
const deadlineDay = (time: string): string =>
  time.length === 10 ? time : isoDay(new Date(Date.parse(time) - 1));

/**
 * The requested gates of a position as form values. Empty gates of kind `other` say that there are none, but the form
 * does not send empty gates, and the kind's defaults would hold then: one gate is sent as false.
 */
const draftGatesOf = (isOther: boolean, gates: RequestedGates | undefined): RequestedGates =>
  isOther && gates && Object.keys(gates).length === 0 ? { adult: false } : { ...gates };

/** The request of an existing need as form values. */
export const draftOf = (request: CreateNeed): NeedDraft => {
  const { kind = "other", place, positions } = request;
  const { label = "", lat, lon } = place ?? {};
  return {
    title: request.title,
    description: request.description,
    division: request.division,
    kind,
    windows: request.windows.map(draftWindowOf),
    positions: positions.map(({ gates, skills, ...position }) => ({
      ...position,
      skills: [...skills],
      gates: draftGatesOf(kind === "other", gates),
    })),
    minors: request.minorsInvolved ?? false,
    remote: place?.kind === "remote",
    elsewhere: label !== "" && place?.kind !== "remote",
    label,
    point: lat === undefined || lon === undefined ? {} : { lat, lon },
    projectId: request.projectId ?? "",
    deadline: request.signupDeadline ? deadlineDay(request.signupDeadline) : "",
    riskNotice: request.riskNotice ?? "",
    loosenReason: request.loosenReason ?? "",
    teaches: request.teaches ?? "",
  };
};
