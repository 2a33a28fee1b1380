import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { afterAll, describe, expect, it, vi } from "vitest";
import { bundleInto, bundling } from "#infra/functions/bundle.ts";
import { entryOf, functionsOf } from "#infra/functions/deployed-functions.ts";
import { openableClasses } from "#infra/functions/function-environment.ts";
import { manifests } from "#services/services.ts";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";

/** Has zod count the schemas that are built, in `globalThis.schemasBuilt`. */
const countingSchemas: Plugin = {
  name: "counting-schemas",
  setup: ({ onLoad }) =>
    onLoad({ filter: /zod\/v4\/core\/core\.js$/ }, ({ path }) => {
      const begin = "function init(inst, def) {";
      const parts = readFileSync(path, "utf8").split(begin);
      if (parts.length !== 2) throw new Error("zod builds its schemas in another way now");
      return { contents: parts.join(`${begin} globalThis.schemasBuilt += 1;`) };
    }),
};

const fileOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Paths of the files that a function loads at its start, those that its code imports only later left out. */
const loadedAtStart = ({ outputs }: Metafile, output: string, seen = new Set<string>()): Set<string> => {
  const { imports = [], inputs = {} } = outputs[output] ?? {};
  for (const path of [output, ...Object.keys(inputs)]) seen.add(path);
  for (const { path, kind } of imports)
    if (kind === "import-statement" && !seen.has(path)) loadedAtStart({ inputs: {}, outputs }, path, seen);
  return seen;
};

describe("while it loads", async () => {
  const outdir = mkdtempSync(join(tmpdir(), "helink-bundle-"));
  const { metafile } = await build({
    ...bundling,
    sourcemap: false,
    splitting: true,
    entryPoints: [...new Set(manifests.flatMap(functionsOf).map(entryOf))].map(fileOf),
    outdir,
    metafile: true,
    plugins: [countingSchemas],
  });
  const bundles = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint?.startsWith("services/") ? [path] : [],
  );
  afterAll(() => rmSync(outdir, { recursive: true }));

  it("no function builds a schema", async () => {
    vi.stubEnv("STAGE", "dev");
    vi.stubEnv("AWS_REGION", "ap-southeast-1");
    vi.stubEnv("EVENT_BUS", "bus");
    vi.stubGlobal("schemasBuilt", 0);
    for (const path of bundles) await import(join(process.cwd(), path));
    expect(globalThis).toHaveProperty("schemasBuilt", 0);
  });

  it("no function reads the table of the world's phone numbers", () => {
    const readers = bundles.filter((path) =>
      [...loadedAtStart(metafile, path)].some((file) => file.includes("libphonenumber-js")),
    );
    expect(bundles.length).toBeGreaterThan(10);
    expect(readers).toEqual([]);
  });
});

describe.each(manifests.map((manifest) => [manifest.name, manifest] as const))(
  "the functions of %s",
  (_, manifest) => {
    const deployed = functionsOf(manifest);
    /** The project's own files in a bundle. */
    const bundled = async (entry: string): Promise<string[]> => {
      const { metafile } = await build({
        entryPoints: [fileOf(entry)],
        bundle: true,
        write: false,
        metafile: true,
        platform: "node",
        format: "esm",
        packages: "external",
      });
      return Object.keys(metafile.inputs);
    };

    it("find their handlers in their bundles", async () => {
      vi.stubEnv("STAGE", "dev");
      vi.stubEnv("AWS_REGION", "ap-southeast-1");
      vi.stubEnv("EVENT_BUS", "bus");
      for (const [entry, runBy] of Map.groupBy(deployed, entryOf)) {
        const folder = mkdtempSync(join(tmpdir(), "helink-bundle-"));
        bundleInto(folder, entry);
        const bundle = await import(join(folder, "index.mjs"));
        for (const { handler } of runBy) expect(bundle[handler]).toBeInstanceOf(Function);
        rmSync(folder, { recursive: true });
      }
    });

    it("hold what opens personal data exactly where the manifest says that it is opened", async () => {
      const holders = [];
      for (const one of deployed)
        if ((await bundled(entryOf(one))).includes("shared/personal-data/kms-keyring.ts")) holders.push(one);
      const opens = openableClasses(manifest).length > 0;
      expect(holders).toEqual(opens ? deployed.filter(({ handler }) => handler !== "publisher") : []);
    });

    it("hold the reader of workbooks where needs are imported, and nowhere else", async () => {
      for (const one of deployed) {
        const holds = (await bundled(entryOf(one))).includes("shared/csv/read-xlsx.ts");
        expect(holds).toBe(manifest.name === "needs" && one.handler !== "publisher");
      }
    });

    it("give the same schema of a route at every call", () => {
      for (const { params, query, body, answer } of Object.values<RouteDefinition>(manifest.routes))
        for (const schema of [params, query, body, answer]) expect(schema?.()).toBe(schema?.());
    });
  },
);
