import type * as z from "zod";
import type { TableDefinition } from "#shared/db/table.ts";
import type { EnvelopeClass } from "#shared/personal-data/envelope.ts";
import type { RefusalCode } from "#shared/problem/problem.ts";
import { giftsOfPerson } from "#shared/published/cards/gifts.ts";
import { meetingPrefix } from "#shared/published/cards/meeting-card.ts";
import { offerPrefix } from "#shared/published/cards/offer-card.ts";
import { quickContactPrefix } from "#shared/published/cards/quick-contact.ts";
import { receiptPrefix } from "#shared/published/cards/receipt-card.ts";
import type { EventName } from "#shared/published/events/event-name.ts";
import { type Role, roles, type Scope } from "#shared/values/role.ts";

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** Who may call a route: the roles in its row of the access matrix, and the scope that a machine client needs. */
export interface Who {
  /** `everyone`: also without a token; a token that is sent is checked nevertheless. `signed-in`: every role. */
  readonly roles: "everyone" | "signed-in" | readonly Role[];
  /** Absent: no machine client may call the route. */
  readonly scope?: Scope;
}

/** The roles that may call a route; those of `everyone` are every role, and callers without one. */
export const rolesIn = ({ roles: named }: Who): readonly Role[] =>
  named === "everyone" || named === "signed-in" ? roles : named;

/** A letter of the access matrix: create, read, update, delete, approve, verify, execute, written by the system. */
type Letter = "C" | "R" | "U" | "D" | "A" | "V" | "X" | "W";
type Letters = Letter | `${Letter} ${Letter}`;

/**
 * Letters of a row of the access matrix, any of which gives the right to call: `C`, `A U`. `own`: a right to one's
 * own things is enough, and is all that is meant; `others`: a right to one's own things alone is not enough.
 */
export type AccessLetters = Letters | `${Letters} ${"own" | "others"}`;

/** A route, declared once: gateway, router, OpenAPI, access tests and the README's table read this. */
export interface RouteDefinition {
  readonly method: Method;
  /** `/v1/needs/{needId}`: parameters in braces. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** The row of the access matrix and the letters this route stands for: `signup`, `C`. */
  readonly access: { readonly resource: string; readonly letters: AccessLetters };
  readonly who: Who;
  /**
   * The schemas of a route are given by functions, so that an instance builds only those of the routes that it serves.
   * They give the same schema at every call.
   */
  readonly params?: () => z.ZodObject;
  readonly query?: () => z.ZodObject;
  readonly body?: () => z.ZodType;
  /** Optional headers that the route reads, with the purpose of each; the use case gets them by lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Schema of a successful answer, whose status is `status`, else 200, or 204 without a schema. */
  readonly answer?: () => z.ZodType;
  readonly status?: 200 | 201 | 204;
  /**
   * States (`status` of the answer) in which what was asked for is under way and not done: the answer is then a 202, and the
   * caller reads again later what became of it.
   */
  readonly pendingStatuses?: readonly string[];
  /** Set if the caller may ask for a file instead of JSON: text/csv, or an Excel workbook (shared/csv/file-types.ts). */
  readonly table?: boolean;
  /** Media type of the answer, where it is not JSON: a text, or one of the types of pictures. */
  readonly mediaType?: "text/calendar" | "image/*" | "application/pdf";
  /** Media types of files that the body may be instead of JSON: the file then is `file` of the body, in base64. */
  readonly fileTypes?: readonly string[];
  /** The closed list of reasons for a 409 here. */
  readonly refusals?: readonly RefusalCode[];
  /** `raw`: the handler gets the exact bytes (webhooks). Default `json`. */
  readonly payload?: "json" | "raw";
  /** Bytes; default is the stage's limit. */
  readonly maxBodyBytes?: number;
  /** The function that serves it, if its privileges differ from those of the service's `api`. */
  readonly function?: string;
}

export interface Card {
  readonly table: string;
  readonly keyPrefix: string;
  /** Set where others read whole partitions by Query, instead of single rows. */
  readonly query?: true;
  /** Set where the partitions are those of an index, whose rows others may count and not read. */
  readonly countedIn?: string;
}

/**
 * Published read models: rows that one service keeps for others. A card is a small row to Get, BatchGet and
 * ConditionCheck; a read model with `query` is read by partition, one with `countedIn` is only counted.
 */
export const cards = {
  "network.role": { table: "network", keyPrefix: "ROLE#" },
  "network.county": { table: "network", keyPrefix: "COUNTY#" },
  "network.counties": { table: "network", keyPrefix: "COUNTIES" },
  "network.station": { table: "network", keyPrefix: "STATION#" },
  "network.staff-contact": { table: "network", keyPrefix: "STAFF-CONTACT#" },
  "network.appointments": { table: "network", keyPrefix: "STAFF#", query: true },
  "volunteers.gateCard": { table: "volunteers", keyPrefix: "GATE#" },
  "volunteers.contactCard": { table: "volunteers", keyPrefix: "CONTACT#" },
  "needs.meeting": { table: "needs", keyPrefix: meetingPrefix },
  "needs.quickContact": { table: "needs", keyPrefix: quickContactPrefix },
  "donations.gifts": { table: "donations", keyPrefix: "PERSON#", query: true, countedIn: giftsOfPerson.name },
  "donations.receipt": { table: "donations", keyPrefix: receiptPrefix },
  "matching.offer": { table: "matching", keyPrefix: offerPrefix },
  "matching.postings": { table: "matching", keyPrefix: "POSTING#", query: true },
} as const satisfies Record<string, Card>;
export type CardName = keyof typeof cards;

/** A domain event this service wants: `volunteers.VolunteerRegistered`, handled by the named consumer. */
export interface Subscription {
  readonly event: EventName;
  readonly consumer: string;
}

/** A way out of the system, for the service's workers and schedules; its api may not use it. */
export interface Sending {
  readonly channel: "mail";
  /** The setting that switches it on: a stage without it sends nothing. */
  readonly setting: string;
}

export interface Schedule {
  readonly name: string;
  readonly everyMinutes: number;
  /** Runs side by side at each time, each for a part of what is due; one, if absent. */
  readonly parts?: number;
}

/** Changes of rows that a stream's function takes: those of keys that begin so, and of these kinds (default: all). */
export interface Watched {
  readonly pk: string;
  readonly sk?: string;
  readonly changes?: readonly ("INSERT" | "MODIFY" | "REMOVE")[];
}

export type IdentityRight = "clients" | "people";

/** A function besides the service's `api`, `publisher` and `worker`: what starts it and what it may write. */
export interface FunctionDefinition {
  /** `upload`: a file was stored under the service's name. `event`: what the consumer of its name subscribed to. */
  readonly trigger: "http" | "stream" | "schedule" | "upload" | "event";
  /** Of a stream: the changes that it takes; absent: every one. */
  readonly watches?: readonly Watched[];
  /** Set where it reads what was uploaded, and removes it then. */
  readonly readsFiles?: boolean;
  /** Classes of personal data that it alone of its service seals, and does not open. */
  readonly seals?: readonly EnvelopeClass[];
  /** What it may do where people sign in: make and remove machine clients, or remove people. Nothing if absent. */
  readonly identity?: IdentityRight;
  /** Partition-key prefixes it may put, where less than the whole table (`INBOX#`). */
  readonly putPrefixes?: readonly string[];
  readonly updatePrefixes?: readonly string[];
  /** Those that it may put and that are not its own: whoever has the whole table puts them too. */
  readonly sharedPutPrefixes?: readonly string[];
  /** Set where it reads the whole table, not by keys. */
  readonly scans?: true;
  /** Set where it answers calls with few rights, and reads nevertheless: without it, one that only appends does not. */
  readonly reads?: true;
  /** Files of packages that lie beside its code where it is deployed, and are in no other function. */
  readonly fonts?: readonly string[];
}

/**
 * A service's manifest: data only, without a word of AWS. infra/ deploys it, infra/local/ runs it, and
 * OpenAPI and the tests are drawn from it.
 */
export interface ServiceManifest<
  Routes extends Record<string, RouteDefinition> = Record<string, RouteDefinition>,
> {
  readonly name: string;
  readonly table: TableDefinition;
  readonly reads: readonly CardName[];
  /** Classes of personal data that it seals for its own table, and may open again. */
  readonly seals?: readonly EnvelopeClass[];
  /** Classes that others sealed and it may open, out of the cards it reads. */
  readonly opens?: readonly EnvelopeClass[];
  readonly sends?: readonly Sending[];
  /** What the service reads from its environment beyond what every function has; names without secrets' values. */
  readonly environment?: () => z.ZodObject;
  readonly routes: Routes;
  /** The domain events that its table's stream becomes, by name, with the schemas of their data. */
  readonly publishes?: Readonly<Record<string, () => z.ZodType>>;
  readonly subscriptions?: readonly Subscription[];
  readonly schedules?: readonly Schedule[];
  readonly functions?: Readonly<Record<string, FunctionDefinition>>;
}

/** Types a manifest so that its route names bind its handlers. */
export const defineService = <const Routes extends Record<string, RouteDefinition>>(
  manifest: ServiceManifest<Routes>,
): ServiceManifest<Routes> => manifest;
