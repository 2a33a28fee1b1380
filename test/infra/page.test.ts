import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { toIndexHtml } from "#infra/edge/to-index-html.ts";
import { documentationFiles } from "#infra/openapi/documentation.ts";
import { root } from "#infra/root.ts";
import { stages } from "#infra/stages.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync("**/*.*", { cwd: folder })
      .filter((path) => !path.endsWith(".gz") && !path.endsWith(".built-of"))
      .map((path) => [path, readFileSync(`${folder}/${path}`, "base64")]),
  );

describe.each(Object.values(stages))("the page of stage $name", (stage) => {
  const { all, folder } = synthesise(stage);

  it("is exactly the build that the laptop serves", () => {
    const built = filesOf(`${root}services/web/dist`);
    expect(Object.keys(built)).toContain("index.html");
    const [deployed] = globSync(`${folder}/**/asset.*/index.html`);
    expect(filesOf(dirname(String(deployed)))).toEqual(built);
  });

  it("has the API's documentation beside it, without a script that its policy would not run", () => {
    const [page] = globSync(`${folder}/**/asset.*/docs/index.html`);
    const docs = dirname(String(page));
    expect(globSync("*", { cwd: docs }).sort()).toEqual([...documentationFiles.keys()].sort());
    const html = readFileSync(String(page), "utf8");
    expect(html.match(/<script(?! src="\/docs\/)|style=|<style| on\w+=/)).toBeNull();
    for (const [, name = ""] of html.matchAll(/(?:src|href)="\/docs\/([^"]+)"/g))
      expect([...documentationFiles.keys()]).toContain(name);
  });

  it("keeps files with a hash in their name for a year, all others for minutes, and removes none", () => {
    const contents = all("Custom::CDKBucketDeployment").map(({ Properties }) => Properties);
    expect(contents).toEqual([
      expect.objectContaining({
        Exclude: ["*"],
        Include: ["assets/*"],
        Prune: false,
        SystemMetadata: { "cache-control": "max-age=31536000, immutable" },
      }),
      expect.objectContaining({
        Exclude: ["assets/*"],
        Prune: false,
        SystemMetadata: { "cache-control": "max-age=300" },
      }),
    ]);
  });

  it("may run its own scripts and styles only, and call the API, the sign-in and the uploads", () => {
    const [headers] = all("AWS::CloudFront::ResponseHeadersPolicy");
    const text = JSON.stringify(headers?.Properties);
    expect(text).not.toMatch(/unsafe-|\*/);
    expect(text).toContain("default-src 'self'");
    expect(text).toContain(`https://cognito-idp.${stage.region}.amazonaws.com`);
    expect(text).toMatch(/uploads-.*\.s3\./);
  });
});

it("the page is built from its present sources before any command of the CDK", () => {
  expect(JSON.parse(readFileSync(`${root}cdk.json`, "utf8")).app).toMatch(/^npm run -s page && /);
});

describe("a path of the page", () => {
  const uriOf = (uri: string): string =>
    runInNewContext(`${toIndexHtml}; handler({ request: { uri } }).uri`, { uri });

  it.each(["/", "/needs", "/needs/need_01/sign-up", "/projects/prj_7", "/n/01h2"])(
    "%s is index.html",
    (uri) => {
      expect(uriOf(uri)).toBe("/index.html");
    },
  );

  it.each(["/docs", "/docs/"])("%s is the page of the API's documentation", (uri) => {
    expect(uriOf(uri)).toBe("/docs/index.html");
  });

  it.each(["/docs/docs.js", "/assets/index-A8E76Xmz.js", "/icon.svg", "/openapi.json"])(
    "%s is a file",
    (uri) => {
      expect(uriOf(uri)).toBe(uri);
    },
  );
});
