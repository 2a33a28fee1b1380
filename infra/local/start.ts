import { parseArgs } from "node:util";
import { loadDemoCounty } from "./demo/load.ts";
import { printTour } from "./demo/tour/tour.ts";
import { printWelcome } from "./demo/tour/welcome.ts";
import { launch } from "./launch.ts";

const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });
const say = (line: string) => process.stdout.write(`${line}\n`);

const fail = (error: unknown): never => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
};

const stack = await launch({
  port: Number(process.env.PORT ?? 4000),
  dataDir: process.env.HELINK_DATA ?? ".local",
  fresh: values.fresh,
  dynamoDbEndpoint: process.env.DYNAMODB_ENDPOINT,
  stripeKey: process.env.STRIPE_SECRET_KEY,
}).catch(fail);

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  say("\nHelink 禾联: finishing open work ...");
  await stack.close();
  say("Stopped. Everything answered so far is kept; npm start continues from here.");
  process.exit(0);
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
