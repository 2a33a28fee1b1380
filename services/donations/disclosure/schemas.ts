import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { fundSources } from "#shared/published/events/projects.ts";
import { countyCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema } from "#shared/values/money.ts";
import { confirmedWordsSchema, publicLine } from "#shared/values/public-text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { purposeCodes } from "#shared/vocabulary/beneficiaries.ts";
import { pageQuerySchema } from "../giving/schemas.ts";

/**
 * `regular`: every three months while a project runs. `emergency`: every five days while it answers a sudden disaster. `final`:
 * covers its end. `leftover`: after that, as long as money is left.
 */
export const statementKinds = ["regular", "emergency", "final", "leftover"] as const;
export type StatementKind = (typeof statementKinds)[number];

/** `draft`: to be published by a second person. `published`: frozen. `dropped`: a newer draft took its place. */
export const disclosureStatuses = ["draft", "published", "dropped"] as const;

/**
 * The money of one fund in the period, in minor units: closing = opening + given - returned - all that was paid + other.
 * `gifts`: how many. `paid`: by what the bank has paid it for. `setAside`: of the closing, what is promised to somebody and not
 * yet paid. `fees`: what the payment service took; the organisation bears it, and no fund does.
 */
const moneyLineSchema = once(() =>
  z.strictObject({
    source: z.enum(fundSources),
    currency: currencySchema(),
    opening: z.int(),
    given: z.int(),
    gifts: z.int(),
    returned: z.int(),
    paid: z.array(z.strictObject({ purpose: z.enum(purposeCodes), amount: z.int(), payments: z.int() })),
    other: z.int(),
    closing: z.int(),
    setAside: z.int(),
    fees: z.int(),
  }),
);
export type MoneyLine = z.infer<ReturnType<typeof moneyLineSchema>>;

const goodsLineSchema = once(() =>
  z.strictObject({
    source: z.enum(fundSources),
    what: z.string(),
    quantity: z.int(),
    unit: z.string(),
  }),
);
export type GoodsLine = z.infer<ReturnType<typeof goodsLineSchema>>;

/**
 * What a statement says, each part from its own records and never added to another: `money` from the ledger, `goods` from the
 * gifts in kind that a second person confirmed, `service` from recorded attendance (`times`: person-times).
 */
export const figuresSchema = once(() =>
  z.strictObject({
    money: z.array(moneyLineSchema()),
    goods: z.array(goodsLineSchema()),
    service: z.strictObject({ minutes: z.int(), times: z.int() }),
  }),
);
export type Figures = z.infer<ReturnType<typeof figuresSchema>>;

/**
 * A statement of a project. `edition`: 1, or a later one of the same period, which corrects the one named in `corrects` for the
 * reason in `note`; neither takes the other's place. `publishedAt`: null of a draft. `late`: published after it was due.
 */
export const disclosureSchema = once(() =>
  z
    .strictObject({
      disclosureId: idSchema("disclosure"),
      projectId: idSchema("project"),
      kind: z.enum(statementKinds),
      from: isoDaySchema(),
      to: isoDaySchema(),
      edition: z.int(),
      corrects: idSchema("disclosure").nullable(),
      note: z.string().nullable(),
      status: z.enum(disclosureStatuses),
      ...figuresSchema().shape,
      draftedAt: isoInstantSchema(),
      publishedAt: isoInstantSchema().nullable(),
      late: z.boolean(),
      /** Whether the caller may publish it: never who drafted it. */
      mine: z.boolean(),
    })
    .meta({ id: "Disclosure" }),
);
export type DisclosureView = z.input<ReturnType<typeof disclosureSchema>>;

const dueFields = once(
  () =>
    ({
      kind: z.enum(statementKinds),
      from: isoDaySchema(),
      /** The last day on which it is in time. */
      dueOn: isoDaySchema(),
      overdue: z.boolean(),
    }) as const,
);

/** `due`: the statement that is due next; null once all is told. `mayDraft`: whether the caller may draft it. */
export const disclosuresSchema = once(() =>
  z
    .strictObject({
      due: z.strictObject(dueFields()).nullable(),
      mayDraft: z.boolean(),
      items: z.array(disclosureSchema()),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "Disclosures" }),
);

export const dueQuerySchema = once(() => pageQuerySchema().extend({ county: countyCodeSchema() }));

/** The projects of a county that owe a statement, first what is due first. `coveredTo`: null before the first. */
export const dueDisclosuresSchema = once(() =>
  z
    .strictObject({
      items: z.array(
        z.strictObject({
          projectId: idSchema("project"),
          name: z.string(),
          ...dueFields(),
          coveredTo: isoDaySchema().nullable(),
        }),
      ),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "DueDisclosures" }),
);

export const disclosureParamsSchema = once(() => z.object({ disclosureId: idSchema("disclosure") }));

/**
 * Drafts the next statement, up to `to`, by default yesterday; or, with `corrects`, a new edition of a published one, for the
 * reason in `note`.
 */
export const draftDisclosureSchema = once(() =>
  z
    .strictObject({
      to: isoDaySchema().optional(),
      corrects: idSchema("disclosure").optional(),
      note: publicLine(300).optional(),
      confirmedWords: confirmedWordsSchema().optional(),
    })
    .meta({ id: "DraftDisclosure" }),
);
