import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { describe, expect, it, vi } from "vitest";
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

it("no function builds a schema while it loads", async () => {
  vi.stubEnv("STAGE", "dev");
  vi.stubEnv("AWS_REGION", "ap-southeast-1");
  vi.stubEnv("EVENT_BUS", "bus");
  vi.stubGlobal("schemasBuilt", 0);
  const outdir = mkdtempSync(join(tmpdir(), "helink-bundle-"));
  const entryPoints = [...new Set(manifests.flatMap(functionsOf).map(entryOf))].map(fileOf);
  const { metafile } = await build({
    ...bundling,
    sourcemap: false,
    splitting: true,
    entryPoints,
    outdir,
    metafile: true,
    plugins: [countingSchemas],
  });
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs))
    if (entryPoint?.startsWith("services/")) await import(join(process.cwd(), path));
  rmSync(outdir, { recursive: true });
  expect(globalThis).toHaveProperty("schemasBuilt", 0);
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

    it("load no parser of phone numbers in a publisher", async () => {
      for (const one of deployed.filter(({ handler }) => handler === "publisher"))
        expect(await bundled(entryOf(one))).not.toContain("shared/values/phone.ts");
    });
  },
);
