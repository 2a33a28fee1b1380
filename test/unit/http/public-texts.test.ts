import { describe, expect, it } from "vitest";
import * as z from "zod";
import { manifests } from "#services/services.ts";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { requireNoPersonalWords } from "#shared/personal-data/words/require-no-personal-words.ts";
import { Problem } from "#shared/problem/problem.ts";
import { publicTextsOf } from "#shared/values/public-text.ts";

type Def = z.core.$ZodTypes["_zod"]["def"];
type Part = readonly [path: string, schema: z.core.$ZodType];

const defOf = (schema: z.core.$ZodType) => (schema as z.ZodType)._zod.def as unknown as Def;

/** Every text in a schema, with its path; `*` is an item or a key. */
const textsIn = ([path, schema]: Part): Part[] => {
  const def = defOf(schema);
  const within = (...parts: Part[]) => parts.flatMap(textsIn);
  switch (def.type) {
    case "string":
      return [[path, schema]];
    case "object":
      return within(...Object.entries(def.shape).map(([name, part]): Part => [`${path}/${name}`, part]));
    case "array":
      return within([`${path}/*`, def.element]);
    case "record":
      return within([`${path}/*`, def.valueType]);
    case "union":
      return within(...def.options.map((option): Part => [path, option]));
    case "optional":
    case "nullable":
    case "default":
      return within([path, def.innerType]);
    case "pipe":
      return within([path, def.out]);
    default:
      return [];
  }
};

/** A body in which every text says where somebody lives; what is no text is left out. */
const filled = (schema: z.core.$ZodType): unknown => {
  const def = defOf(schema);
  switch (def.type) {
    case "string":
      return "茶市村3组12号";
    case "object":
      return Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, filled(part)]));
    case "array":
      return [filled(def.element)];
    case "record":
      return { "*": filled(def.valueType) };
    case "union": {
      const all = def.options.map(filled);
      return all.every((one) => typeof one === "object") ? Object.assign({}, ...all) : all[0];
    }
    case "optional":
    case "nullable":
    case "default":
      return filled(def.innerType);
    case "pipe":
      return filled(def.out);
    default:
      return undefined;
  }
};

const routes = manifests.flatMap((manifest) => Object.entries<RouteDefinition>(manifest.routes));

/** Whether any words fit: ids, codes, days, addresses of the web and the like take no sentence. */
const takesWords = (schema: z.core.$ZodType): boolean => z.safeParse(schema, "张奶奶").success;
const isPublic = (schema: z.core.$ZodType): boolean => publicTextsOf(schema, "张奶奶").length > 0;

/** The names of texts of requests that are looked through, and of those that are not. */
const requested = routes.flatMap(([name, { body }]) => (body ? textsIn([name, body()]) : []));
const named = (texts: readonly Part[]) =>
  new Set(texts.map(([path]) => path.split("/").findLast((step) => step !== "*")));
const lookedThrough = named(requested.filter(([, schema]) => isPublic(schema)));

/**
 * Texts of public answers that are not looked through, each with the reason. Whoever adds a text to a public answer makes
 * the request's field a `publicLine` or `publicLines`, or says here why not.
 */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/\/(?:nextCursor|correlationId|etag|edition|version|source|query|url)$/, "written by Helink"],
  [/\/staff\/|\/redactions\/|\/postedBy$|\/takenBack\//, "read by the staff of the thing only"],
  [/\/exactPlace\/label$|\/contact\/(?:name|phone)$/, "read by staff and by those who come only"],
  [
    /^(?:listStations|getStation|listCounties|listDivisions|getCoverage|getVocabulary|getHealth|getSite)\//,
    "contact fields, and facts of the county",
  ],
  [
    /\/fundraising\/(?:fundraiser|qualificationNo|planNo|platformLink|contact|query)$|\/(?:fundraiser\/contact|qualificationNo|planNo)$/,
    "a contact field, or a number of a certificate",
  ],
  [/^listOperators\//, "names of organisations under contract, which the county writes"],
  [
    /^(?:createDonation|holdSlot|getDonation|getAcknowledgment|(?:create|get|change|cancel)RecurringGift|(?:create|get|end)Pledge)\/|^getAcknowledgmentPaper$/,
    "read by the donor alone",
  ],
  [/^(?:requestRefund|getGiftRefunds)\//, "a rule, or the code of Stripe's answer"],
  [/^checkAcknowledgment\/number$/, "the number that was asked about"],
  [/^readCalendar$/, "read by those to whom a volunteer gave the address of their own shifts"],
  [/^getUpdatePicture$/, "the bytes of a picture, whose description is looked through"],
  [/^quickSignUp\//, "an id and a secret"],
  [/^(?:get|change|withdraw)QuickSignup\//, "read by whoever has the link of the signup"],
  [/\/notice$|\/gates\//, "written by Helink"],
  [/\/riskNotice\/text$/, "the request's riskNotice"],
];
describe("a text that everybody reads", () => {
  it("was looked through when it was sent, or is exempt with a reason", () => {
    const answered = routes
      .filter(([, { who }]) => who.roles === "everyone")
      .flatMap(([name, { answer }]) => (answer ? textsIn([name, answer()]) : []))
      .filter(([, schema]) => takesWords(schema));
    expect(answered.length).toBeGreaterThan(20);
    const forgotten = answered
      .map(([path]) => path)
      .filter((path) => !reasons.some(([pattern]) => pattern.test(path)))
      .filter((path) => !lookedThrough.has(path.split("/").findLast((step) => step !== "*")));
    expect(forgotten).toEqual([]);
  });

  it("is found wherever it stands in a body: in lists and parts, optional or nullable", () => {
    const taken = routes.flatMap(([name, { body }]) => (body ? [[name, body()] as const] : []));
    const wanted = taken.flatMap(([name, schema]) =>
      textsIn(["", schema])
        .filter(([, text]) => isPublic(text))
        .map(([path]) => `${name}${path.replaceAll("*", "0")}`),
    );
    const named = taken.flatMap(([name, schema]) => {
      try {
        requireNoPersonalWords(schema, filled(schema), []);
        return [];
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return error.members.errors?.map(({ pointer }) => `${name}${pointer}`) ?? [];
      }
    });
    expect(wanted).toContain("createTeam/field");
    expect(wanted).toContain("createProject/partners/0");
    expect(named.toSorted()).toEqual(wanted.toSorted());
  });

  it("is asked about by every route that takes it: the route lists the refusal and takes confirmedWords", () => {
    const taking = routes.filter(
      ([name, { body }]) => body && textsIn([name, body()]).some(([, schema]) => isPublic(schema)),
    );
    expect(taking.map(([name]) => name)).toContain("createNeed");
    const without = taking.filter(
      ([name, { body, refusals = [] }]) =>
        !refusals.includes("personal-words") ||
        !textsIn([name, body?.() ?? z.never()]).some(([path]) => path === `${name}/confirmedWords/*`),
    );
    expect(without.map(([name]) => name)).toEqual([]);
  });
});
