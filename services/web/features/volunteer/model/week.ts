import type { Registration } from "../../../shared/api/types.ts";
import { weekdays } from "../../../shared/format/weekdays.ts";

export type Availability = Registration["availability"];
/** The parts of a day that the week grid offers. */
export const dayParts = [
  { from: "08:00", to: "12:00" },
  { from: "12:00", to: "18:00" },
  { from: "18:00", to: "21:00" },
] as const;

/** Tapped cells (`saturday/0`) as weekly windows; parts of a day that follow each other are one window. */
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

/** Windows that begin or end within a part of a day, which the grid cannot show. */
export const offGrid = (windows: Availability): Availability =>
  windows.filter(({ day, from, to }) => {
    const [shown] = windowsOf(cellsOf([{ day, from, to }]));
    return shown?.from !== from || shown.to !== to;
  });

/** The cells that windows cover whole. */
export const cellsOf = (windows: Availability): Set<string> =>
  new Set(
    windows.flatMap(({ day, from, to }) =>
      dayParts.flatMap((part, at) => (from <= part.from && part.to <= to ? [`${day}/${at}`] : [])),
    ),
  );
