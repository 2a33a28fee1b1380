import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "#infra/local/ports.ts";
import { addDays, countyDay, weekdayOf } from "#shared/values/time.ts";
import { type ApiTester, createApiTester, type Send } from "#test/support/api.ts";
import { aNeed, aRegistration } from "#test/support/requests.ts";
import { startStackProcess } from "#test/support/stack-process.ts";

export const division = "430422111";
export const volunteer = "volunteer-20001";

const openNeeds = 168;

/** Each need asks for the next one of these; the volunteer has the first two. */
const skills = [
  "tutoring",
  "form-help",
  "elder-companionship",
  "meal-delivery",
  "cleaning",
  "driving",
  "first-aid",
  "haircutting",
];

/** The body of a 2xx answer. @throws Error for any other */
export const answered = async (sent: ReturnType<Send>) => {
  const { status, body } = await sent;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

const load = async (api: ApiTester): Promise<void> => {
  const start = addDays(countyDay(new Date()), 1);
  const weekly = { kind: "weekly", day: weekdayOf(start), start, end: addDays(start, 7 * 8 - 1) };
  const windows = [{ ...weekly, from: "09:00", to: "11:00" }];
  const worker = api.as(`worker-${division}`);
  for (let at = 0; at < openNeeds; at += 1) {
    const positions = [{ skills: [skills[at % skills.length]], headcount: 5 }];
    const need = aNeed({ division, kind: "policy-help", positions, windows });
    const { needId } = await answered(worker("POST /v1/needs", need));
    await answered(worker(`POST /v1/needs/${needId}/open`));
  }
  const registration = aRegistration({ skills: skills.slice(0, 2), home: { division } });
  const { volunteerId } = await answered(api.as(volunteer)("POST /v1/volunteers", registration));
  const trained = `PUT /v1/volunteers/${volunteerId}/checks/policy-training`;
  await answered(api.as(`lead-${division}`)(trained, { validUntil: addDays(start, 300) }));
};

/**
 * Starts the local stack of the checkout in `folder`. It has the demo county, 168 open needs of eight weekly shifts in
 * the township {@link division}, and {@link volunteer}, who lives there and whom a quarter of these fit. It uses only
 * what checkouts of any age have: `npm run page`, infra/local/start.ts, the public API and personas.
 */
export const startStackWithNeeds = async (folder: string) => {
  // As `npm start` does: without its page a stack does not start.
  await promisify(execFile)("npm", ["run", "-s", "page"], { cwd: folder });
  const dataDir = mkdtempSync(join(tmpdir(), "helink-reads-"));
  const closers = [() => rmSync(dataDir, { recursive: true, force: true })];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    const stack = await startStackProcess({ folder, dataDir, port: await freePort() });
    closers.push(() => stack.end("SIGINT"));
    const api = createApiTester(stack.base);
    await load(api);
    return { pid: stack.pid, api, close };
  } catch (error) {
    await close();
    throw error;
  }
};
export type StackWithNeeds = Awaited<ReturnType<typeof startStackWithNeeds>>;
