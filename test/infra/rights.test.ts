import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functionsOf } from "#infra/functions/deployed-functions.ts";
import { openableClasses } from "#infra/functions/function-environment.ts";
import { resourceName } from "#infra/names.ts";
import { stages } from "#infra/stages.ts";
import { manifests } from "#services/services.ts";
import { tableName } from "#shared/db/table.ts";
import { cards, type ServiceManifest } from "#shared/manifest/manifest.ts";
import { servedCountiesKey } from "#shared/published/cards/served-counties.ts";
import { exampleGiving } from "#test/support/example-giving.ts";
import { mayDo, partsOf, statementsByFunction } from "#test/support/rights.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

const stage = stages.dev;
const writes = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"];
const reads = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem"];

const table = tableName(stage.name, exampleGiving.table.name);
const example = synthesise(stage, [exampleGiving]);
const exampleRights = statementsByFunction(example);
const rightsOf = (name: string) =>
  exampleRights.get(resourceName(stage.name, exampleGiving.name, name)) ?? [];
const whoMay = (action: string, key: string) =>
  [...exampleRights]
    .filter(([, rights]) => mayDo(rights, action, table, key))
    .map(([name]) => name.split("-").at(-1));

describe("a service's functions", () => {
  it("are one for each privilege", () => {
    expect(functionsOf(exampleGiving).map(({ name, handler }) => `${name}: ${handler}`)).toEqual([
      "api: api",
      "publisher: publisher",
      "worker: worker",
      "schedules: schedule",
      "inbox: api",
      "poster: stream",
      "reconcile: schedule",
    ]);
  });

  it("have a role each, which no other function shares", () => {
    const roles = example
      .all("AWS::Lambda::Function", "api")
      .map(({ Properties }) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(roles.length);
    expect(roles.length).toBe(2);
  });

  it("write ledger and postings through the poster only, which puts and neither updates nor deletes", () => {
    for (const key of ["LEDGER#fund#1", "POSTING#pi_1"]) {
      expect(whoMay("dynamodb:PutItem", key)).toEqual(["poster"]);
      expect(whoMay("dynamodb:UpdateItem", key)).toEqual([]);
      expect(whoMay("dynamodb:DeleteItem", key)).toEqual([]);
    }
    expect(whoMay("dynamodb:UpdateItem", "FUND#1")).toContain("poster");
    expect(mayDo(rightsOf("poster"), "dynamodb:PutItem", table, "FUND#1")).toBe(false);
  });

  it("let what takes webhooks append to the inbox, and neither read nor write anything else of its table", () => {
    expect(whoMay("dynamodb:PutItem", "INBOX#evt_1")).toEqual(["inbox"]);
    for (const action of [...writes, ...reads, "dynamodb:Query"]) {
      expect(mayDo(rightsOf("inbox"), action, table, "DONATION#1"), action).toBe(false);
    }
  });

  it("leave the api everything else of its table", () => {
    for (const action of [...writes, ...reads])
      expect(mayDo(rightsOf("api"), action, table, "DONATION#1")).toBe(true);
  });

  it("give a publisher its stream and the bus, and no row, secret or key", () => {
    const actions = rightsOf("publisher").flatMap((statement) => partsOf(statement).actions);
    expect(actions.sort()).toEqual([
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
      "dynamodb:ListStreams",
      "events:PutEvents",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "sqs:SendMessage",
    ]);
  });

  it("keep secrets out of their environment: it names where they lie", () => {
    for (const { Properties } of example.all("AWS::Lambda::Function", "api")) {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      expect(Variables).not.toHaveProperty("STRIPE_SECRET_KEY");
      expect(Variables).toHaveProperty("SERVICE_SECRET");
      expect(Variables.PUBLIC_URL).toBe(`https://${stage.host}`);
    }
  });
});

it("a setting that a manifest asks for and the stage lacks stops the synthesis", () => {
  const required = exampleGiving.environment?.().required({ STRIPE_API_ADDRESS: true });
  if (!required) throw new Error("the example has an environment");
  const environment = () => required;
  expect(() => synthesise(stage, [{ ...exampleGiving, environment }])).toThrow(/STRIPE_API_ADDRESS/);
});

describe.each(Object.values(stages))("the rights of stage $name", (each) => {
  const synthesised = synthesise(each);
  const rights = statementsByFunction(synthesised);
  const stageQueues = synthesised.all("AWS::SQS::Queue");

  it("are those of the manifests' functions, of the one that puts mail addresses into tokens, and of one that waits", () => {
    const wanted = manifests.flatMap((manifest) =>
      functionsOf(manifest).map(({ service, name }) => resourceName(each.name, service, name)),
    );
    expect([...rights.keys()].sort()).toEqual(
      [
        ...wanted,
        resourceName(each.name, "sign-in", "mail-claims"),
        resourceName(each.name, "mail", "verified-identity"),
      ].sort(),
    );
  });

  it("name every table, stream, key, queue and secret: no star stands for data", () => {
    for (const [name, statements] of rights) {
      for (const statement of statements) {
        const { actions, resources } = partsOf(statement);
        expect(
          actions.filter((action) => action.includes("*")),
          name,
        ).toEqual([]);
        const starred = resources.filter((resource) => resource.includes("*"));
        const ofFiles = actions.every((action) => action.startsWith("s3:") && action !== "s3:ListBucket");
        if (actions.join() === "dynamodb:ListStreams") expect(starred).toEqual(resources);
        else if (ofFiles)
          expect(resources).toEqual([
            expect.stringMatching(/:s3:::helink-\w+-uploads-<AWS::AccountId>\/\w+\/\*$/),
          ]);
        else expect(starred, `${name} ${actions}`).toEqual([]);
      }
    }
  });

  it("reach no other service's table, but for the cards that the manifest reads, by their keys", () => {
    for (const manifest of manifests) {
      const others = manifests
        .filter(({ name }) => name !== manifest.name)
        .map(({ table: { name } }) => name);
      for (const { service, name } of functionsOf(manifest)) {
        const own = rights.get(resourceName(each.name, service, name)) ?? [];
        for (const other of others) {
          const physical = tableName(each.name, other);
          for (const action of writes)
            expect(mayDo(own, action, physical, "ROLE#per_1"), `${service}-${name}`).toBe(false);
          expect(mayDo(own, "dynamodb:GetItem", physical, "ANYTHING#1"), `${service}-${name}`).toBe(false);
        }
      }
    }
  });

  it("let every function that reads read the cards of its manifest", () => {
    for (const manifest of manifests) {
      for (const {
        service,
        name,
        rights: { reads: may },
      } of functionsOf(manifest)) {
        const own = rights.get(resourceName(each.name, service, name)) ?? [];
        for (const card of manifest.reads) {
          const { table: cardTable, keyPrefix } = cards[card];
          if (cardTable === service) continue;
          const byPartition = "query" in cards[card];
          const index = "countedIn" in cards[card] ? `/index/${cards[card].countedIn}` : "";
          const physical = `${tableName(each.name, cardTable)}${index}`;
          expect(mayDo(own, "dynamodb:GetItem", physical, `${keyPrefix}1`)).toBe(may && !byPartition);
          expect(mayDo(own, "dynamodb:Query", physical, `${keyPrefix}1`)).toBe(may && byPartition);
          expect(mayDo(own, "dynamodb:Query", physical, "ANYTHING#1")).toBe(false);
        }
      }
    }
  });

  it("let who names the counties served read which they are; no template names one", () => {
    const table = tableName(each.name, "network");
    const readers = [...rights]
      .filter(([, own]) => mayDo(own, "dynamodb:GetItem", table, servedCountiesKey.pk))
      .map(([name]) => name);
    const api = (service: string) => resourceName(each.name, service, "api");
    expect(readers).toEqual(expect.arrayContaining([api("network"), api("projects")]));
    for (const service of ["needs", "volunteers"]) expect(readers).not.toContain(api(service));
    expect(JSON.stringify(synthesised.templates)).not.toMatch(/430422|430103/);
  });

  it("let a worker hide messages of its own queues, and nobody anything of another's", () => {
    for (const [name, statements] of rights) {
      const hides = statements
        .map(partsOf)
        .filter(({ actions }) => actions.includes("sqs:ChangeMessageVisibility"))
        .flatMap(({ resources }) => resources);
      const consumed = manifests.flatMap(({ name: service, subscriptions = [], functions = {} }) =>
        subscriptions
          .filter(
            ({ consumer }) =>
              name === resourceName(each.name, service, functions[consumer] ? consumer : "worker"),
          )
          .map(({ consumer }) => resourceName(each.name, service, consumer)),
      );
      const queues = [...new Set(consumed)].map((wanted) => {
        const queue = stageQueues.find(({ Properties }) => Properties.QueueName === wanted);
        return `<${queue?.id}.Arn>`;
      });
      expect(hides.sort(), name).toEqual(queues.sort());
    }
  });

  it("let nobody write a prefix that a named function puts, but those that name it", () => {
    for (const manifest of manifests) {
      const named = Object.entries(manifest.functions ?? {});
      for (const prefix of new Set(named.flatMap(([, { putPrefixes = [] }]) => putPrefixes))) {
        for (const { service, name } of functionsOf(manifest)) {
          const own = rights.get(resourceName(each.name, service, name)) ?? [];
          const names = manifest.functions?.[name]?.putPrefixes?.includes(prefix) ?? false;
          const physical = tableName(each.name, manifest.table.name);
          expect(mayDo(own, "dynamodb:PutItem", physical, `${prefix}1`), `${service}-${name} ${prefix}`).toBe(
            names,
          );
          for (const action of ["dynamodb:DeleteItem", "dynamodb:BatchWriteItem"])
            expect(mayDo(own, action, physical, `${prefix}1`), `${service}-${name} ${prefix}`).toBe(false);
        }
      }
    }
  });
});

it("files on their way in are put by the api of the service that takes them, and read by what imports them", () => {
  const rights = statementsByFunction(synthesise(stage));
  const may = (action: string) =>
    [...rights]
      .filter(([, statements]) => statements.some((statement) => partsOf(statement).actions.includes(action)))
      .map(([name]) => name);
  expect(may("s3:PutObject")).toEqual(["helink-dev-needs-api"]);
  expect(may("s3:GetObject")).toEqual(["helink-dev-needs-onImportSliceDue"]);
  expect(may("s3:DeleteObject")).toEqual([
    "helink-dev-needs-beginImport",
    "helink-dev-needs-onImportSliceDue",
  ]);
});

describe("the people and programs that can sign in", () => {
  const rights = statementsByFunction(synthesise(stage));
  const whoMayAt = (action: string) =>
    [...rights]
      .filter(([, statements]) => statements.some((statement) => partsOf(statement).actions.includes(action)))
      .map(([name]) => name);

  it("are changed by functions of their own, in the stage's own pool only", () => {
    for (const action of ["CreateUserPoolClient", "DescribeUserPoolClient", "DeleteUserPoolClient"])
      expect(whoMayAt(`cognito-idp:${action}`)).toEqual(["helink-dev-network-machineClients"]);
    expect(whoMayAt("cognito-idp:AdminDeleteUser")).toEqual(["helink-dev-volunteers-removeSignIns"]);
    const ofPool = [...rights.values()]
      .flat()
      .map(partsOf)
      .filter(({ actions }) => actions.some((action) => action.startsWith("cognito-idp:")));
    for (const { resources } of ofPool)
      expect(resources).toEqual([expect.stringMatching(/^<Fn::ImportValue|^<helink-dev-data|SignInPeople/)]);
  });

  it("are reached by no function where people sign in at another issuer", () => {
    const identity = { kind: "issuer", issuer: "https://id.test", jwksUrl: "https://id.test/jwks" } as const;
    const elsewhere = synthesise({ ...stage, identity });
    const actions = [...statementsByFunction(elsewhere).values()]
      .flat()
      .flatMap((each) => partsOf(each).actions);
    expect(actions.filter((action) => action.startsWith("cognito-idp:"))).toEqual([]);
    for (const { Properties } of elsewhere.all("AWS::Lambda::Function"))
      expect(JSON.stringify(Properties)).not.toContain("USER_POOL");
  });
});

it("gifts are counted by the service that asks whether somebody has any, and never read", () => {
  const ofGifts = [...statementsByFunction(synthesise(stage))].flatMap(([name, statements]) =>
    statements
      .filter((statement) =>
        partsOf(statement).resources.some((resource) => resource.endsWith("-donations/index/donors")),
      )
      .filter(() => !name.startsWith("helink-dev-donations-")),
  );
  expect(ofGifts.length).toBeGreaterThan(0);
  for (const { Action, Condition } of ofGifts) {
    expect(Action).toBe("dynamodb:Query");
    expect(Condition?.StringEquals).toEqual({ "dynamodb:Select": "COUNT" });
  }
});

describe("the key of personal data", () => {
  const files = (service: string) =>
    globSync(`services/${service}/**/*.ts`, { cwd: new URL("../../", import.meta.url) }).map((file) =>
      readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"),
    );

  it.each(manifests.map((manifest) => [manifest.name, manifest] as const))(
    "is given to %s as far as its files seal and open, and no further",
    (name, manifest) => {
      const seals = [manifest, ...Object.values(manifest.functions ?? {})].flatMap((one) => one.seals ?? []);
      const opens = openableClasses(manifest);
      const uses = (call: string) => files(name).some((text) => text.includes(`envelope.${call}(`));
      expect(seals.length > 0, "seals").toBe(uses("seal"));
      expect(opens.length > 0, "opens").toBe(uses("open"));
    },
  );

  const keyRights = (manifest: Partial<ServiceManifest>) => {
    const { seals: _, ...rest } = exampleGiving;
    const reader = { ...rest, reads: ["volunteers.contactCard"] as const, ...manifest };
    const statements =
      statementsByFunction(synthesise(stage, [reader])).get("helink-dev-volunteers-api") ?? [];
    return statements
      .filter((statement) => partsOf(statement).actions.some((action) => action.startsWith("kms:")))
      .map((statement) => [...partsOf(statement).actions, statement.Condition]);
  };

  it("has few readers of contact cards: lists for NGOs, and notices to write to people", () => {
    const readers = manifests.filter(({ reads = [] }) =>
      reads.some((card) => card === "volunteers.contactCard"),
    );
    expect(readers.map(({ name }) => name)).toEqual(["lists", "notices"]);
  });

  it("opens names and phones of staff for who shows them to volunteers, and nothing of volunteers for that", () => {
    const openers = manifests.filter((manifest) => openableClasses(manifest).includes("staff-contact"));
    expect(openers.map((manifest) => [manifest.name, openableClasses(manifest)])).toEqual([
      ["network", ["staff-contact", "staff-label"]],
      ["needs", ["staff-contact"]],
      ["notices", ["contact", "staff-contact"]],
    ]);
  });

  it("is held by what answers calls, by what writes to people, and by what removes a sign-in", () => {
    const holders = [...statementsByFunction(synthesise(stage))]
      .filter(([, statements]) =>
        statements.some((statement) =>
          partsOf(statement).actions.some((action) => action.startsWith("kms:")),
        ),
      )
      .map(([name]) => name.replace("helink-dev-", ""));
    expect(holders.sort()).toEqual([
      "donations-api",
      "donations-papers",
      "lists-api",
      "needs-api",
      "needs-quickSignUps",
      "network-api",
      "notices-schedules",
      "volunteers-api",
      "volunteers-removeSignIns",
    ]);
  });

  it("is not given for reading contact cards alone", () => {
    expect(keyRights({})).toEqual([]);
  });

  it("opens the classes that the manifest names, and no others", () => {
    expect(keyRights({ opens: ["contact"] })).toEqual([
      ["kms:Decrypt", { StringEquals: { "kms:EncryptionContext:class": ["contact"] } }],
    ]);
  });
});
