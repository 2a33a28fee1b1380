import { parseArgs } from "node:util";
import { loadDemoCounty } from "./demo/load.ts";
import { printTour } from "./demo/tour/tour.ts";
import { printWelcome } from "./demo/tour/welcome.ts";
import { launch } from "./launch.ts";

const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });
const say = (line: string) => process.stdout.write(`${line}\n`);

const stop = (error: unknown): never => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
};

const house = await launch({
  port: Number(process.env.PORT ?? 4000),
  dataDir: process.env.HELINK_DATA ?? ".local",
  fresh: values.fresh,
  dynamoDbEndpoint: process.env.DYNAMODB_ENDPOINT,
  stripeKey: process.env.STRIPE_SECRET_KEY,
}).catch(stop);

let ending = false;
const end = async () => {
  if (ending) return;
  ending = true;
  say("\nHelink 禾联: finishing what is in hand ...");
  await house.close();
  say("Stopped. What was answered is kept; npm start goes on from here.");
  process.exit(0);
};
process.on("SIGINT", end);
process.on("SIGTERM", end);

try {
  const demo = await loadDemoCounty(house, say);
  await printTour(house, demo, say);
  house.markReady();
  printWelcome(house, say);
} catch (error) {
  if (!ending) {
    say(`The demo county could not be loaded: ${error instanceof Error ? error.message : error}`);
    await house.close();
    process.exit(1);
  }
}
