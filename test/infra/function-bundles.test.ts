import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { bundling } from "#infra/functions/bundle.ts";
import { entryOf, functionsOf } from "#infra/functions/deployed-functions.ts";
import { openableClasses } from "#infra/functions/function-environment.ts";
import { root } from "#infra/root.ts";
import { manifests } from "#services/services.ts";
import { once } from "#shared/concurrency/once.ts";
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

const outdir = mkdtempSync(join(tmpdir(), "helink-bundle-"));
afterAll(() => rmSync(outdir, { recursive: true }));

/** All functions in one build, with what they share in files of its own, as bundleInto makes one function. */
const built = once(async () => {
  const entryPoints = [...new Set(manifests.flatMap(functionsOf).map(entryOf))];
  const plugins = [countingSchemas];
  const options = { ...bundling, sourcemap: false, splitting: true, absWorkingDir: root, plugins } as const;
  const { metafile } = await build({ ...options, entryPoints, outdir, metafile: true });
  const paths = Object.entries(metafile.outputs).map(([path, { entryPoint }]) => [entryPoint, path] as const);
  return { outputs: metafile.outputs, pathOf: new Map(paths), entryPoints };
});

/** The files of which code is in a function: all, or those that it loads at its start and not by a later import. */
const filesIn = async (entry: string, loaded: "all" | "at start"): Promise<Set<string>> => {
  const { outputs, pathOf } = await built();
  const files = new Set<string>();
  const add = (path: string) => {
    if (files.has(path)) return;
    const { imports = [], inputs = {} } = outputs[path] ?? {};
    for (const file of [path, ...Object.keys(inputs)]) files.add(file);
    for (const { path: imported, kind } of imports)
      if (loaded === "all" || kind === "import-statement") add(imported);
  };
  add(pathOf.get(entry) ?? "");
  return files;
};

const bundleOf = async (entry: string) => import(join(root, (await built()).pathOf.get(entry) ?? ""));

beforeEach(() => {
  vi.stubEnv("STAGE", "dev");
  vi.stubEnv("AWS_REGION", "ap-southeast-1");
  vi.stubEnv("EVENT_BUS", "bus");
});

describe("no function, while it loads,", () => {
  it("builds a schema", async () => {
    const { entryPoints } = await built();
    vi.stubGlobal("schemasBuilt", 0);
    for (const entry of entryPoints) await bundleOf(entry);
    expect(globalThis).toHaveProperty("schemasBuilt", 0);
  });

  it("loads a package later that a bundle gives no names, as it does to CommonJS", async () => {
    const { outputs } = await built();
    const later = Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path),
    );
    expect(later.length).toBeGreaterThan(5);
    expect(later.filter((path) => String(outputs[path]?.exports) === "default")).toEqual([]);
  });

  it("reads the table of the world's phone numbers, which three can read later", async () => {
    const { entryPoints } = await built();
    const readers = async (loaded: "all" | "at start") => {
      const reads = async (entry: string) =>
        [...(await filesIn(entry, loaded))].some((file) => file.includes("libphonenumber-js"));
      const lists = await Promise.all(
        entryPoints.map(async (entry) => ((await reads(entry)) ? [entry] : [])),
      );
      return lists.flat();
    };
    expect(await readers("at start")).toEqual([]);
    expect(await readers("all")).toEqual([
      "services/network/lambda.ts",
      "services/volunteers/lambda.ts",
      "services/needs/lambda.ts",
    ]);
  });
});

describe.each(manifests.map((manifest) => [manifest.name, manifest] as const))(
  "the functions of %s",
  (_, manifest) => {
    const deployed = functionsOf(manifest);
    const holdersOf = async (file: string) => {
      const holds = deployed.map(async (one) =>
        (await filesIn(entryOf(one), "all")).has(file) ? [one] : [],
      );
      return (await Promise.all(holds)).flat();
    };
    const allButPublishers = deployed.filter(({ handler }) => handler !== "publisher");

    it("find their handlers in their bundles", async () => {
      for (const one of deployed)
        expect((await bundleOf(entryOf(one)))[one.handler]).toBeInstanceOf(Function);
    });

    it("hold what seals and opens personal data exactly where the manifest says that it is sealed or opened", async () => {
      const opens = openableClasses(manifest).length > 0 || deployed.some(({ seals }) => seals.length > 0);
      const holders = await holdersOf("shared/personal-data/kms-keyring.ts");
      expect(holders).toEqual(opens ? allButPublishers : []);
    });

    it("hold the reader of workbooks where needs or the bank's statements are imported, and nowhere else", async () => {
      const imports = ["needs", "donations"].includes(manifest.name);
      expect(await holdersOf("shared/csv/read-xlsx.ts")).toEqual(imports ? allButPublishers : []);
    });

    it("give the same schema of a route at every call", () => {
      for (const { params, query, body, answer } of Object.values<RouteDefinition>(manifest.routes))
        for (const schema of [params, query, body, answer]) expect(schema?.()).toBe(schema?.());
    });
  },
);
