import { demoPersonas } from "../../identity/demo-personas.ts";
import type { LocalStack } from "../../launch.ts";
import type { Say } from "./say.ts";
import { textTable } from "./text-table.ts";

/** Prints the addresses, the demo personas and three commands to try. */
export const printWelcome = ({ base, identity }: LocalStack, say: Say): void => {
  say(`
  API            ${base}/v1          documentation  ${base}/docs
  OpenAPI        ${base}/openapi.json        sign-in  ${identity.issuer}

  Demo people (invented); npm run -s token -- <name> prints an access token:`);
  say(
    textTable(
      ["name", "may"],
      demoPersonas().map(({ name, what }) => [name, `${what.zh} · ${what.en}`]),
    ),
  );
  say(`
  Try:
    curl -s '${base}/v1/needs?division=430422103'
    curl -s ${base}/v1/volunteers/me -H "authorization: Bearer $(npm run -s token -- volunteer-1)"
    curl -s ${base}/v1/volunteer-lists -H 'accept: text/csv' -H "authorization: Bearer $(npm run -s token -- ngo-daxiang)"

Helink 禾联 is ready on ${base} (Ctrl-C stops it; everything answered is kept)`);
};
