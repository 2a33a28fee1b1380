import { portOf } from "./ports.ts";

/** Ends the command with a message. */
export const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const base = (): string => {
  try {
    return `http://localhost:${portOf(process.env.PORT, 4000)}`;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

/**
 * Calls a route of the running local stack: GET, or POST with a body. Answers its JSON; a problem, or no answer, ends the
 * command with its words.
 */
export const localCall = async (path: string, body?: object): Promise<unknown> => {
  const address = base();
  const answer = await fetch(`${address}${path}`, {
    headers: { "content-type": "application/json", "accept-language": "en" },
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
  }).catch(() => fail(`nothing answers on ${address}; run npm start first (PORT names another port)`));
  const json = (await answer.json()) as { errors?: { message: string }[]; title?: string };
  return answer.ok
    ? json
    : fail(json.errors?.[0]?.message ?? json.title ?? `${path} answered ${answer.status}`);
};
