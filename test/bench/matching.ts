import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { localCredentials, localRegion } from "#infra/local/platform/local-platform.ts";
import { freePort } from "#infra/local/ports.ts";
import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
import { startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { writeMany } from "#shared/db/write-many.ts";
import type { Counties } from "#shared/divisions/counties.ts";
import { bestCandidates } from "#shared/ranking/search/candidates.ts";
import { encodePosting, postingPartition } from "#shared/ranking/search/posting.ts";
import { createListPostings } from "#shared/ranking/search/postings.ts";
import { available, candidate, need, on, position } from "#test/support/matching-world.ts";
import type { Figures } from "./figures.ts";

const townships = Array.from({ length: 13 }, (_, at) => `4304221${String(at).padStart(2, "0")}`);
const now = new Date("2026-03-02T01:00Z");

/** Volunteers of a township: as infra/README.md assumes for a county, and where the whole nation is registered. */
const densities = { planned: 231, nation: 5_958 } as const;

/** A county of thirteen townships, of which the first borders on six. */
const counties: Pick<Counties, "find"> = {
  find: async (code) => ({
    pk: `COUNTY#${code}`,
    sk: "CARD",
    version: 1,
    code,
    name: "衡南县",
    edition: "bench",
    adjacency: { source: "bench", confidence: "placeholder" },
    townships: townships.map((township, at) => ({
      code: township,
      name: township,
      neighbours: at === 0 ? townships.slice(1, 7) : [],
    })),
  }),
};

/** The posting of an invented volunteer who can come on Saturdays, as it is stored. */
const postingOf = (township: string, at: number) => {
  const sk = `vol_01h2xcejqtf2nbrexx${township.slice(-3)}${String(at).padStart(5, "0")}`;
  const hours = available(on("saturday", 8, 12), on("sunday", 13, 18), on("wednesday", 18, 21));
  const skills = ["tutoring", "companionship", "driving"];
  const row = encodePosting(candidate({ volunteerId: sk, division: township, ...hours, skills }));
  return { pk: postingPartition(township, "*"), sk, version: 1, ...row };
};

/**
 * A search for the best twenty: of a township with the six around it, and of the county where the need is remote.
 * `candidates`: how many were looked at; `cpuSeconds`: what this process used of a core, DynamoDB Local not counted;
 * `heapMb`: the most memory in use while it read.
 */
export const measureMatching = async (): Promise<Figures> => {
  const dynamoDb = await startDynamoDb({ port: await freePort() });
  const client = { region: localRegion, endpoint: dynamoDb.endpoint, credentials: localCredentials };
  const documents = createDocuments({ ...client, timeouts: { connection: 25_000, request: 25_000 } });
  const figures: Record<string, number> = {};
  try {
    for (const [density, ofEach] of Object.entries(densities)) {
      await createTables(new DynamoDBClient(client), density, [{ name: "matching" }]);
      const table = tableName(density, "matching");
      for (const township of townships)
        await writeMany(documents, table, {
          put: Array.from({ length: ofEach }, (_, at) => postingOf(township, at)),
        });
      const list = createListPostings(documents, table);
      for (const remote of [false, true]) {
        let [candidates, heap] = [0, 0];
        const deps = {
          counties: counties as Counties,
          listPostings: async (township: string, skill: string) => {
            const found = await list(township, skill);
            candidates += found.length;
            heap = Math.max(heap, process.memoryUsage().heapUsed);
            return found;
          },
        };
        const wanted = need({ remote, positions: [position({ skills: [] })] });
        const before = process.cpuUsage();
        const best = await bestCandidates(deps, wanted, 20, now);
        const { user, system } = process.cpuUsage(before);
        if (best.length !== 20) throw new Error(`${best.length} candidates were found`);
        const name = `matching.${density}${remote ? ".remote" : ""}`;
        figures[`${name}.candidates`] = candidates;
        figures[`${name}.cpuSeconds`] = (user + system) / 1_000_000;
        figures[`${name}.heapMb`] = heap / 1_024 / 1_024;
      }
    }
  } finally {
    await dynamoDb.close();
  }
  return figures;
};
