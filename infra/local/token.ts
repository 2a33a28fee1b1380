import { parseArgs } from "node:util";
import { fail, localCall } from "./local-call.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [persona] = positionals;
if (persona === undefined) fail("usage: npm run -s token -- <persona>, for example volunteer-17");
const { accessToken } = (await localCall("/local/token", { persona })) as { accessToken: string };
process.stdout.write(`${accessToken}\n`);
