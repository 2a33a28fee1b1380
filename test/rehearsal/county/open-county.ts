import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "#infra/root.ts";
import { opener } from "../start.ts";
import type { Callers } from "./callers.ts";

export const county = "430422";
export const divisions = ["430422103", "430422104"] as const;

const run = promisify(execFile);
const file = "infra/county/files/430422-hengnan.json";

/**
 * Opens the county by the command of whoever runs the stage, under the rights that it needs: stations, operator, contract,
 * and the first administrator and manager, who have signed in before and say the ids that the page shows them.
 * @returns what the command printed
 */
export const openCounty = async (endpoint: string, stage: string, { as }: Callers): Promise<string> => {
  const personIdOf = async (who: string): Promise<string> => (await as(who)("GET /v1/me")).personId;
  const people = ["--admin", await personIdOf("admin"), "--manager", await personIdOf("manager")];
  const { stdout } = await run(
    process.execPath,
    [join(root, "infra/county.ts"), "--stage", stage, "--county", file, ...people],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: opener,
        AWS_SECRET_ACCESS_KEY: "none",
      },
    },
  );
  return stdout;
};
