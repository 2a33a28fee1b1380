import { parseArgs } from "node:util";

const { positionals } = parseArgs({ allowPositionals: true });
const [persona] = positionals;
const port = process.env.PORT ?? "4000";

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

if (persona === undefined) fail("usage: npm run -s token -- <persona>, for example volunteer-17");
const answer = await fetch(`http://localhost:${port}/local/token`, {
  method: "POST",
  headers: { "content-type": "application/json", "accept-language": "en" },
  body: JSON.stringify({ persona }),
}).catch(() =>
  fail(`nothing answers on http://localhost:${port}; run npm start first (PORT names another port)`),
);
const body = (await answer.json()) as {
  accessToken?: string;
  errors?: { message: string }[];
  title?: string;
};
if (body.accessToken) process.stdout.write(`${body.accessToken}\n`);
else fail(body.errors?.[0]?.message ?? body.title ?? "no token");
