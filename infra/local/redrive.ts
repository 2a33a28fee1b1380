import { parseArgs } from "node:util";
import { localCall } from "./local-call.ts";

interface DeadLetter {
  readonly queue: string;
  readonly id: string;
  readonly reason: string;
  readonly at?: string;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const list = async (): Promise<void> => {
  const { items } = (await localCall("/local/dead-letters")) as { items: readonly DeadLetter[] };
  if (items.length === 0) return say("No message was given up.");
  for (const [queue, letters] of Map.groupBy(items, (letter) => letter.queue)) {
    say(`${queue}: ${letters.length}`);
    for (const [reason, same] of Map.groupBy(letters, (letter) => letter.reason))
      say(`  ${same.length} x ${reason} (last ${same.at(-1)?.at ?? "some time ago"})`);
  }
  say("\nOnce the cause is mended: npm run -s redrive -- <queue>. To handle a message twice does no harm.");
};

const { positionals } = parseArgs({ allowPositionals: true });
const [queue] = positionals;
if (queue === undefined) await list();
else {
  const { redriven } = (await localCall("/local/dead-letters/redrive", { queue })) as { redriven: number };
  say(`${redriven} messages of ${queue} are handled again; npm run -s redrive lists those that fail again.`);
}
