import { expect, it } from "vitest";
import { nextDate } from "#services/web/features/needs/model/next-date.ts";
import { shortTitle } from "#services/web/features/needs/model/short-title.ts";
import { wantedSoon } from "#services/web/features/needs/model/wanted-soon.ts";
import { placeDots } from "#services/web/shared/format/place-dots.ts";
import { leafText } from "#services/web/shared/format/time.ts";
import { kindPath } from "#services/web/shared/pictures/kind-paths.ts";
import { needKinds } from "#shared/vocabulary/need-kinds.ts";

it("each kind of need has a pictogram of its own", () => {
  const paths = needKinds.map(({ code }) => kindPath(code));
  expect(new Set(paths).size).toBe(needKinds.length);
  expect(paths.filter((path) => !/^[Mm][\d .,a-zA-Z-]+$/.test(path))).toEqual([]);
});

it("dots are all taken only when nothing is free, and show the first who comes", () => {
  const drawn = (free: number, places: number) =>
    placeDots(free, places)
      .map((taken) => (taken ? "●" : "○"))
      .join("");
  expect(drawn(2, 2)).toBe("○○");
  expect(drawn(1, 3)).toBe("●●○");
  expect(drawn(0, 3)).toBe("●●●");
  expect(drawn(99, 100)).toBe("●○○○○○○○");
  expect(drawn(1, 100)).toBe("●●●●●●●○");
  expect(drawn(0, 100)).toBe("●●●●●●●●");
});

it("a calendar's leaf says month, day and weekday of the county's day", () => {
  expect(leafText("2026-12-04T16:30:00Z", "zh-CN")).toEqual({ month: "12月", day: "5", weekday: "周六" });
  expect(leafText("2026-12-05T00:30:00+08:00", "en")).toEqual({ month: "Dec", day: "5", weekday: "Sat" });
});

it("a title loses the name of its place in front, and nothing else", () => {
  expect(shortTitle("茶市镇周末课业辅导", "茶市镇")).toBe("周末课业辅导");
  expect(shortTitle("茶市镇", "茶市镇")).toBe("茶市镇");
  expect(shortTitle("周末去茶市镇", "茶市镇")).toBe("周末去茶市镇");
});

it("who is wanted within a week is counted date by date, without trainings", () => {
  const at = (day: string, free: number) => ({ from: `${day}T09:00:00+08:00`, free });
  const need = (kind: string, ...coming: ReturnType<typeof at>[]) =>
    ({ kind, coming }) as unknown as Parameters<typeof wantedSoon>[0][number];
  const needs = [
    need("errands", at("2026-11-27", 1), at("2026-11-29", 2), at("2026-12-05", 4), at("2026-12-06", 8)),
    need("training", at("2026-11-29", 16)),
  ];
  expect(wantedSoon(needs, Date.parse("2026-11-28T12:00:00+08:00"))).toBe(6);
});

it("a card shows the next date that takes somebody, never the one that runs while another comes", () => {
  const at = (day: string, free: number) => ({
    from: `${day}T09:00:00+08:00`,
    to: `${day}T11:00:00+08:00`,
    places: 2,
    free,
  });
  const [running, full, open] = [at("2026-11-28", 2), at("2026-12-05", 0), at("2026-12-12", 1)];
  const now = Date.parse("2026-11-28T10:00:00+08:00");
  expect(nextDate([running, full, open], now)).toBe(open);
  expect(nextDate([running, full], now)).toBe(full);
  expect(nextDate([running], now)).toBe(running);
  expect(nextDate([], now)).toBeUndefined();
});
