import type * as z from "zod";
import type { registerVolunteerSchema } from "#services/volunteers/profiles/schemas.ts";
import { weekdays } from "#shared/values/time.ts";
import type { SkillCode } from "#shared/vocabulary/vocabulary.ts";
import { demoCounties } from "../../county/demo-counties.ts";
import { pickWith, seededRandom } from "../random.ts";

type Registration = z.input<ReturnType<typeof registerVolunteerSchema>>;

/** Skills from common to rare. */
const skills: readonly SkillCode[] = [
  "tutoring",
  "elder-companionship",
  "child-companionship",
  "meal-delivery",
  "cleaning",
  "goods-handling",
  "reading-companion",
  "smartphone-help",
  "policy-explaining",
  "event-hosting",
  "home-visiting",
  "haircutting",
  "photo-writing",
  "art-craft",
  "sports-coaching",
  "active-listening",
  "form-help",
  "plumbing-repair",
  "driving",
  "first-aid",
];
const surnames = [
  "王",
  "李",
  "张",
  "刘",
  "陈",
  "杨",
  "黄",
  "赵",
  "周",
  "吴",
  "徐",
  "孙",
  "胡",
  "朱",
  "高",
] as const;
const hours = [
  { from: "08:00", to: "12:00" },
  { from: "14:00", to: "18:00" },
  { from: "08:00", to: "18:00" },
  { from: "18:30", to: "21:00" },
] as const;

/** How many of the first volunteers let the leader of the demo team see their names. */
const openToLeader = 6;

/** How many of the first volunteers agree to be thanked by name, and how many served the last time. */
const openToThanks = 4;
export const servedLast = 6;

/** The township whose need the tour shows; the first volunteers live in it or next to it and can tutor. */
export const shownTownship = "430422103";
const tutorsNearby = 12;

/** Rounds to four digits; homes lie within about 3 km of the township's placeholder centre. */
const near = (degrees: number, offset: number): number => Math.round((degrees + offset) * 10_000) / 10_000;

/** Invented registrations of volunteer-1, volunteer-2, ...; every name contains 演示. The same in every clone. */
export const demoRegistrations = (count = 90): Registration[] => {
  const random = seededRandom(430_422);
  const pick = pickWith(random);
  const homes = demoCounties.flatMap((county) => county.townships);
  const shown = homes.find(({ code }) => code === shownTownship);
  const nearby = homes.filter(({ code }) => code === shownTownship || shown?.neighbours.includes(code));
  return Array.from({ length: count }, (_, index): Registration => {
    const tutors = index < tutorsNearby;
    const home = tutors ? nearby[index % nearby.length] : homes[(index * 7) % homes.length];
    if (!home) throw new Error("no townships");
    const placed = pick.chance(0.6) && home.lat !== undefined && home.lon !== undefined;
    const weekend = tutors ? "saturday" : pick.one(["saturday", "sunday"] as const);
    const windows = [
      { day: weekend, ...(tutors ? { from: "08:00", to: "18:00" } : pick.one(hours)) },
      ...(pick.chance(0.6) ? [{ day: pick.one(weekdays.slice(0, 5)), ...pick.one(hours) }] : []),
    ];
    return {
      name: `${pick.one(surnames)}演示${index + 1}`,
      phone: `+86138${String(10_000_000 + index)}`,
      birthDate: `${pick.whole(1958, 2005)}-${String(pick.whole(1, 12)).padStart(2, "0")}-${String(pick.whole(1, 28)).padStart(2, "0")}`,
      gender: pick.one(["female", "male"] as const),
      skills: [
        ...new Set([tutors ? "tutoring" : pick.skewed(skills), pick.skewed(skills), pick.skewed(skills)]),
      ],
      languages: pick.chance(0.7) ? ["zh-CN", "hsn-x-hengyang"] : ["zh-CN"],
      home: {
        division: home.code,
        ...(placed
          ? {
              lat: near(home.lat ?? 0, (random() - 0.5) * 0.05),
              lon: near(home.lon ?? 0, (random() - 0.5) * 0.05),
            }
          : {}),
      },
      travelRadiusKm: pick.one(tutors ? [10, 15, 20] : [5, 10, 15, 20]),
      weeklyHoursCap: pick.one([2, 4, 6, 8]),
      availability: pick.chance(0.9) ? windows : [],
      consents: {
        shareWithOperator: pick.chance(0.85),
        shareWithTeamLeader: index < openToLeader,
        thankByName: index < openToThanks,
      },
      vehicle: pick.chance(0.2),
    };
  });
};
