import type { Registration } from "../../../shared/api/types.ts";
import { weekdays } from "../../../shared/format/weekdays.ts";

/** Weekly windows in which a volunteer has time. */
export type Availability = Registration["availability"];

/** The parts of a day in the week grid. */
export const dayParts = [
  { from: "08:00", to: "12:00" },
  { from: "12:00", to: "18:00" },
  { from: "18:00", to: "21:00" },
] as const;

/** The windows of selected cells (`saturday/0`, day and index of the part); adjacent parts are one window. */
export const windowsOf = (cells: ReadonlySet<string>): Availability =>
  weekdays.flatMap((day) => {
    const windows: Availability = [];
    dayParts.forEach(({ from, to }, part) => {
      if (!cells.has(`${day}/${part}`)) return;
      const last = windows.at(-1);
      if (last?.to === from) last.to = to;
      else windows.push({ day, from, to });
    });
    return windows;
  });

/** The windows that the grid cannot show, because they begin or end within a part of a day. */
export const offGrid = (windows: Availability): Availability =>
  windows.filter(({ day, from, to }) => {
    const [shown] = windowsOf(cellsOf([{ day, from, to }]));
    return shown?.from !== from || shown.to !== to;
  });

/** The cells that windows cover completely. */
export const cellsOf = (windows: Availability): Set<string> =>
  new Set(
    windows.flatMap(({ day, from, to }) =>
      dayParts.flatMap((part, index) => (from <= part.from && part.to <= to ? [`${day}/${index}`] : [])),
    ),
  );
