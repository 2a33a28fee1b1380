import type * as z from "zod";
import type { createNeedSchema } from "#services/needs/needs/schemas.ts";
import { addDays, weekdays } from "#shared/values/time.ts";
import { trainings } from "#shared/vocabulary/trainings.ts";
import type { SkillCode } from "#shared/vocabulary/vocabulary.ts";
import { demoCounties } from "../county/demo-counties.ts";
import { shownTownship } from "./people/volunteers.ts";
import { pickWith, seededRandom } from "./random.ts";

type Need = z.input<ReturnType<typeof createNeedSchema>>;

/**
 * Invented needs. Most are of kinds that the public list shows, with their default gates: a check before sign-up with
 * children, a training before the first shift for goods, and nothing but the briefing on site for the market day. The
 * last two ask for no skill, and for more people than the demo signs up, so that every newcomer finds a place in each
 * county. The one of kind `other` has explicit gates that no check is needed for, and is shared by link only.
 */
const templates = [
  {
    title: "周末课业辅导",
    skills: ["tutoring"],
    headcount: 3,
    from: "09:00",
    to: "11:00",
    kind: "child-tutoring",
  },
  {
    title: "陪独居老人聊天",
    skills: ["elder-companionship"],
    headcount: 2,
    from: "15:00",
    to: "17:00",
    kind: "elder-visit",
  },
  {
    title: "助餐送餐",
    skills: ["meal-delivery"],
    headcount: 4,
    from: "10:00",
    to: "12:00",
    kind: "errands",
  },
  {
    title: "绘本阅读角",
    skills: ["reading-companion"],
    headcount: 2,
    from: "14:30",
    to: "16:30",
    kind: "child-companionship",
  },
  { title: "居家清洁整理", skills: ["cleaning"], headcount: 3, from: "08:30", to: "11:30" },
  {
    title: "物资分拣",
    skills: [],
    headcount: 6,
    from: "09:00",
    to: "12:00",
    kind: "goods-handling",
  },
  {
    title: "便民服务集市",
    skills: [],
    headcount: 6,
    from: "14:00",
    to: "16:30",
    kind: "community-event",
  },
  {
    title: "老年人探访",
    skills: ["elder-companionship"],
    headcount: 2,
    from: "09:30",
    to: "11:00",
    kind: "elder-visit",
  },
] as const satisfies readonly {
  title: string;
  skills: readonly SkillCode[];
  headcount: number;
  from: string;
  to: string;
  kind?: Need["kind"];
}[];

/** Invented needs over the four weeks from `today` (ISO day), one for each township and some twice. */
export const demoNeeds = (today: string, count = 38): Need[] => {
  const pick = pickWith(seededRandom(46));
  const townships = demoCounties.flatMap((county) => county.townships);
  return Array.from({ length: count }, (_, at): Need => {
    const template = templates[at % templates.length];
    const shown = at === 0;
    const township = shown
      ? townships.find(({ code }) => code === shownTownship)
      : townships[at % townships.length];
    if (!template || !township) throw new Error("no townships");
    const other = !("kind" in template);
    return {
      ...("kind" in template ? { kind: template.kind } : {}),
      division: township.code,
      title: `${township.name}${template.title}（演示）`,
      description: "演示需求，内容系虚构。请提前十分钟到社工站，由社工带领。",
      ...(township.lat === undefined || township.lon === undefined
        ? {}
        : { place: { kind: "onsite" as const, lat: township.lat, lon: township.lon } }),
      positions: [
        {
          skills: [...template.skills],
          headcount: template.headcount,
          ...(other ? { gates: { adult: true } } : {}),
        },
      ],
      windows: [
        {
          kind: "weekly",
          day: shown || pick.chance(0.5) ? "saturday" : pick.one(weekdays),
          from: template.from,
          to: template.to,
          start: addDays(today, 1),
          end: addDays(today, 28),
        },
      ],
    };
  });
};

/** Invented trainings, in each county one for each training that its needs ask for before the first shift. */
export const demoTrainings = (today: string): Need[] =>
  demoCounties.flatMap(({ townships }) => {
    const [township] = townships;
    if (!township) return [];
    return (["elder-service-basics", "lifting-safety", "child-protection"] as const).map((teaches, at) => ({
      kind: "training" as const,
      teaches,
      division: township.code,
      title: `${township.name}${trainings.find(({ code }) => code === teaches)?.zh}（演示）`,
      description: "演示培训，内容系虚构。参加一次，两年内有效。",
      positions: [{ skills: [], headcount: 20 }],
      windows: [3, 10].map((ahead) => ({
        kind: "once" as const,
        from: `${addDays(today, ahead + at)}T09:00:00+08:00`,
        to: `${addDays(today, ahead + at)}T11:00:00+08:00`,
      })),
    }));
  });
