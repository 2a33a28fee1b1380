import { describe, expect, it } from "vitest";
import {
  mayBePhone,
  type PersonDraft,
  personFaults,
} from "#services/web/features/volunteer/model/person-draft.ts";
import { phoneSchema } from "#shared/values/phone.ts";

const person = (more: Partial<PersonDraft> = {}): PersonDraft => ({
  name: "周小明",
  phone: "13812345678",
  birthDate: "1990-05-05",
  gender: "",
  guardian: { name: "", phone: "", relation: "mother", agreed: false },
  ...more,
});

describe("a telephone number as it is typed", () => {
  it.each([
    "13812345678",
    "138 1234 5678",
    "１３８１２３４５６７８",
    "\u202d+86 138-1234-5678\u202c",
    "8613812345678",
    "0734-8550001",
    "(0734) 8550001",
    "+852 5123 4567",
    "0044 20 7946 0018",
  ])("%s may be one, and the API takes it", async (text) => {
    expect(mayBePhone(text)).toBe(true);
    expect((await phoneSchema().safeParseAsync(text)).success).toBe(true);
  });

  it.each(["12345", "1381234567", "138123456789", "8550001", "微信同号", "13812345678 张三", "+"])(
    "%s is none, and the API refuses it",
    async (text) => {
      expect(mayBePhone(text)).toBe(false);
      expect((await phoneSchema().safeParseAsync(text)).success).toBe(false);
    },
  );
});

describe("who registers", () => {
  it("has a name, a number and a birth date, and under 18 somebody to call", () => {
    expect(personFaults(person()).size).toBe(0);
    expect([...personFaults(person({ name: " ", phone: "12345" }))]).toEqual([
      ["/name", "form.needed"],
      ["/phone", "form.phone"],
    ]);
    const minor = person({ birthDate: `${new Date().getFullYear() - 10}-01-01` });
    expect([...personFaults(minor).keys()]).toEqual(["/guardian/name", "/guardian/phone"]);
    const guardian = { ...minor.guardian, name: "周大明", phone: "110" };
    expect([...personFaults({ ...minor, guardian })]).toEqual([["/guardian/phone", "form.phone"]]);
  });
});
