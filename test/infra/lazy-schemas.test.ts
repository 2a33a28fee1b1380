import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { root } from "#infra/root.ts";

/** In a process of its own, as at a cold start: here other tests have called the routes. */
const inNewProcess = `
  import * as z from "zod";
  import { manifests } from "#services/services.ts";
  const builtAtImport = new Set(z.globalRegistry._idmap.keys());
  const ids = manifests
    .flatMap(({ routes }) => Object.values(routes))
    .flatMap(({ body, answer }) => [body?.(), answer?.()])
    .map((schema) => schema?.meta()?.id)
    .filter((id) => id !== undefined);
  console.log(JSON.stringify({ ids, builtAtImport: ids.filter((id) => builtAtImport.has(id)) }));`;

it("a cold start builds no request and no answer of a route: those are built when the route is called", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", inNewProcess], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const { ids, builtAtImport } = JSON.parse(stdout);
  expect(ids.length).toBeGreaterThan(40);
  expect(builtAtImport).toEqual([]);
});
