import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeCell } from "#services/needs/imports/rules/time-cell.ts";
import { dayCell } from "#shared/imports/day-cell.ts";

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minute = fc.integer({ min: 0, max: 1_439 });
const two = (number: number) => String(number).padStart(2, "0");
const fullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("a cell", () => {
  it("gives the same day in each notation that has one reading", () => {
    fc.assert(
      fc.property(day, fc.boolean(), (iso, wide) => {
        const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
        const number = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
        const written = [
          iso,
          `${year}/${month}/${date} 0:00`,
          `${year}年${month}月${date}日`,
          iso.replaceAll("-", ""),
          String(number),
          ...(date > 12 || date === month ? [`${month}/${date}/${year}`, `${date}.${month}.${year}`] : []),
        ];
        for (const text of written)
          expect(dayCell(wide ? fullWidth(text) : text, "2026-11-27"), text).toEqual({ value: iso });
      }),
    );
  });

  it("gives the next such day for a month and a day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 364 }), (today, ahead) => {
        const next = new Date(Date.parse(`${today}T00:00:00Z`) + ahead * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const [, month = 0, date = 0] = next.split("-").map(Number);
        fc.pre(month !== 2 || date !== 29);
        expect(dayCell(`${month}月${date}日`, today)).toEqual({ value: next });
      }),
    );
  });

  it("gives the same time in each notation", () => {
    fc.assert(
      fc.property(minute, fc.boolean(), (minutes, wide) => {
        const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
        const value = `${two(hour)}:${two(rest)}`;
        const twelve = hour % 12 === 0 ? 12 : hour % 12;
        const written = [
          value,
          `${hour}:${two(rest)}:00`,
          `${hour}点${rest}分`,
          `${two(hour)}${two(rest)}`,
          `${twelve}:${two(rest)} ${hour < 12 ? "AM" : "PM"}`,
          ...(minutes > 0 ? [(minutes / 1_440).toFixed(10)] : []),
        ];
        for (const text of written) expect(timeCell(wide ? fullWidth(text) : text), text).toEqual({ value });
      }),
    );
  });

  it("is answered with a value of the one form or a code, whatever stands in it", () => {
    const any = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789点半时分上下午月日年/-.: ") }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const [date, time] = [dayCell(text, "2026-11-27"), timeCell(text)];
        if ("value" in date) {
          expect(date.value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(dayCell(date.value, "2026-11-27")).toEqual(date);
        }
        if ("value" in time) expect(timeCell(time.value)).toEqual(time);
      }),
      { numRuns: 2_000 },
    );
  });
});
