import { parseArgs } from "node:util";
import { loadDemoCounty } from "./demo/load.ts";
import { printTour } from "./demo/tour/tour.ts";
import { printWelcome } from "./demo/tour/welcome.ts";
import { launch } from "./launch.ts";
import { portOf } from "./ports.ts";

const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });
const say = (line: string) => process.stdout.write(`${line}\n`);

const fail = (error: unknown): never => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
};

/** A stop takes at most five seconds, whatever a client does. Nothing that was answered is lost by it. */
const stopLimitMs = 4_500;

// The data folder holds keys and what people wrote: all files of this process and of its children are its owner's.
process.umask(0o077);

const start = async () =>
  launch({
    port: portOf(process.env.PORT, 4000),
    dataDir: process.env.HELINK_DATA ?? ".local",
    fresh: values.fresh,
    dynamoDbEndpoint: process.env.DYNAMODB_ENDPOINT,
    stripeKey: process.env.STRIPE_SECRET_KEY,
    say,
  });
const stack = await start().catch(fail);

const end = (): never => {
  say("Stopped. Everything answered so far is kept; npm start continues from here.");
  process.exit(0);
};

let stopping = false;
const stop = async () => {
  if (stopping) return end();
  stopping = true;
  say("\nHelink 禾联: finishing open work ...");
  setTimeout(end, stopLimitMs);
  await stack.close();
  end();
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

try {
  const demo = await loadDemoCounty(stack, say);
  await printTour(stack, demo, say);
  stack.markReady();
  printWelcome(stack, say);
} catch (error) {
  // A stop during the load breaks its calls; that is no failure.
  if (!stopping) {
    say(`The demo county could not be loaded: ${error instanceof Error ? error.message : error}`);
    await stack.close();
    process.exit(1);
  }
}
