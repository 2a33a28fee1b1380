import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openApiDocument } from "#infra/openapi/document.ts";
import { pageTypes } from "#infra/openapi/page-types.ts";
import { useCaseFile, withRouteTable } from "#infra/openapi/route-table.ts";
import { manifests } from "#services/services.ts";
import { effortText, jobs } from "#test/support/jobs.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");

it("openapi.json is what the manifests say (npm run openapi writes it)", () => {
  expect(JSON.parse(read("openapi.json"))).toEqual(JSON.parse(JSON.stringify(openApiDocument(manifests))));
});

it("the README's route table is what the manifests say (npm run openapi writes it)", () => {
  const readme = read("README.md");
  expect(withRouteTable(readme, manifests)).toBe(readme);
});

it("the types of the page's client are what the document says (npm run openapi writes them)", async () => {
  expect(read("services/web/shared/api/schema.ts")).toBe(await pageTypes(openApiDocument(manifests)));
});

it("the route table leads from every path to a file that stands", () => {
  for (const { name, routes } of manifests) {
    for (const routeName of Object.keys(routes)) {
      expect(existsSync(new URL(useCaseFile(name, routeName), root)), useCaseFile(name, routeName)).toBe(
        true,
      );
    }
  }
});

it("the OpenAPI document uses local references only", () => {
  const text = read("openapi.json");
  expect(text).not.toContain('"$id"');
  expect(text).not.toContain('"$schema"');
  for (const [, reference] of text.matchAll(/"\$ref": "([^"]+)"/g))
    expect(reference).toMatch(/^#\/components\//);
});

it("every case of test/README.md names a test that stands", () => {
  const cases = read("test/README.md").matchAll(/^\| [^|]+ \| `([^`]+\.test\.ts)`: (.+) \|$/gm);
  const named = [...cases].map(([, file = "", name = ""]) => ({ file, name }));
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(({ file, name }) => !read(`test/${file}`).includes(name))).toEqual([]);
});

it("test/README.md says what each job asks of one's hands, and names tests that stand", () => {
  const readme = read("test/README.md");
  for (const [job, { before, most }] of Object.entries(jobs))
    expect(readme).toContain(`| ${job} | ${effortText(before)} | ${effortText(most)} | `);
  const [, table = ""] = readme.split("\n## What people stumbled over");
  const [rows = ""] = table.split("\n## ");
  const named = [...rows.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, file = ""]) => `test/${file}`);
  const pictures = [...rows.matchAll(/ ([\w-]+\.jpg)/g)].map(([, file = ""]) => file);
  const folders = ["test/web/screenshots", "test/web/screenshots/pages"];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  const isThere = (file: string) => folders.some((folder) => existsSync(new URL(`${folder}/${file}`, root)));
  expect(pictures.filter((file) => !isThere(file))).toEqual([]);
});

it("infra/README.md names scripts, files and lines of the log that are there", () => {
  const readme = read("infra/README.md");
  const named = (text: string, form: RegExp) => [
    ...new Set(
      [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name).filter((one) => form.test(one)),
    ),
  ];
  const { scripts } = JSON.parse(read("package.json"));
  for (const [, script = ""] of readme.matchAll(/npm run (?:-s )?([\w:-]+)/g))
    expect(scripts, script).toHaveProperty(script);

  const files = named(readme, /^[\w./-]+(?:\.(?:ts|json|md|yml)|\/)$/);
  expect(files.length).toBeGreaterThan(25);
  const isThere = (file: string) =>
    ["", "infra/", "infra/county/files/"].some((folder) => existsSync(new URL(`${folder}${file}`, root)));
  expect(files.filter((file) => !isThere(file))).toEqual([]);

  const [, runbooks = ""] = readme.split("\n## Runbooks");
  const lines = named(runbooks.split("\n## ")[0] ?? "", /^(?!x-)[a-z]+(?:-[a-z]+)+$/);
  expect(lines.length).toBeGreaterThan(10);
  const sources = globSync("{infra,services,shared}/**/*.ts", {
    cwd: root.pathname,
    exclude: ["services/web/**"],
  })
    .map(read)
    .join();
  expect(lines.filter((line) => !sources.includes(`"${line}"`))).toEqual([]);
});
