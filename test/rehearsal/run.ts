import { startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";
import { stages } from "#infra/stages.ts";
import { rehearse } from "./rehearse.ts";

// Runs the templates of each stage on this machine and says what it found; ends with 1 if anything has to be mended.
const wanted = process.argv.slice(2);
for (const stage of Object.values(stages)) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  const database = await startDynamoDb({});
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`stage ${stage.name}`);
  const { faults, rights, routes, events, ...outcome } = await rehearse(stage, database.endpoint, say);
  await database.close();
  say(`functions started ${outcome.functions}`);
  say(`rights granted ${rights.granted}, used ${rights.used}, in ${rights.checks} checks`);
  say(`routes called ${routes.called} of ${routes.all}`);
  say(`events with handlers ${events.seen} of ${events.all}`);
  say(`alarms checked ${outcome.alarms}; queues whose dead letters arrived ${outcome.deadLetters}`);
  for (const fault of faults) say(`✗ ${fault}`);
  say(`${faults.length} faults, ${outcome.milliseconds} ms`);
  if (faults.length > 0) process.exitCode = 1;
}
