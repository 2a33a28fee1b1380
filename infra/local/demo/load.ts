import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { tableName } from "#shared/db/table.ts";
import type { Ids } from "#shared/values/ids.ts";
import { addDays, countyDay } from "#shared/values/time.ts";
import type { LocalStack } from "../launch.ts";
import { localTable } from "../runtime/dynamodb/local-table.ts";
import { type ApiClient, CallFailed, createApiClient } from "./api-client.ts";
import { recordLastService } from "./last-service.ts";
import { demoNeeds, demoTrainings } from "./needs.ts";
import { loadNetwork, serveDemoCounties } from "./network/load-network.ts";
import { demoChecks } from "./people/checks.ts";
import { demoContact } from "./people/contacts.ts";
import { demoGifts } from "./people/gifts.ts";
import { createTeam } from "./people/team.ts";
import { demoRegistrations } from "./people/volunteers.ts";
import { demoProjects } from "./projects.ts";
import { demoSlots } from "./slots.ts";
import { loadStatement } from "./statement.ts";
import { demoUpdates } from "./updates.ts";

const stateSchema = z.object({
  volunteers: z.int(),
  needs: z.int(),
  gifts: z.int(),
  volunteerIds: z.array(z.string()),
  shownNeed: z.object({ needId: z.string(), division: z.string() }),
  shownProject: z.object({ projectId: z.string(), name: z.string() }),
});

/** What the demo county holds, and what the tour shows of it. `loadedNow`: this start loaded it. */
export type DemoState = z.infer<typeof stateSchema> & { readonly loadedNow: boolean };

/** Concurrent calls while loading; more do not make DynamoDB Local faster. */
const concurrency = 8;

const idempotencyKey = (name: string) => ({ "idempotency-key": `demo-${name}` });

/** Registers the volunteers; the lead of each one's station records their checks. Resolves to their ids. */
const registerVolunteers = (api: ApiClient, today: string) => {
  const registrations = demoRegistrations();
  const checks = demoChecks(registrations);
  return inParallel(registrations, concurrency, async (registration, at) => {
    const persona = `volunteer-${at + 1}`;
    const { volunteerId } = await api.as(persona)<{ volunteerId: string }>(
      "POST",
      "/v1/volunteers",
      registration,
      idempotencyKey(persona),
    );
    const lead = api.as(`lead-${registration.home.division}`);
    for (const kind of checks[at] ?? [])
      await lead("PUT", `/v1/volunteers/${volunteerId}/checks/${kind}`, { validUntil: addDays(today, 300) });
    return volunteerId;
  });
};

/** Publishes a project, unless an interrupted load already did. */
const publish = async (api: ApiClient, admin: string, projectId: string) => {
  try {
    await api.as(admin)("POST", `/v1/projects/${projectId}/publish`);
  } catch (error) {
    if (!(error instanceof CallFailed && error.status === 409)) throw error;
  }
};

const createProjects = (api: ApiClient, ids: Ids) =>
  inParallel(demoProjects(ids), 2, async (project, at) => {
    const admin = `admin-${project.county}`;
    const created = await api.as(admin)<{ projectId: string; name: string }>(
      "POST",
      "/v1/projects",
      project,
      idempotencyKey(`project-${at}`),
    );
    const { projectId, name } = created;
    await publish(api, admin, projectId);
    const takesGifts = project.fundraisingMode === "public";
    for (const [number, update] of (takesGifts ? demoUpdates(name) : []).entries())
      await api.as(admin)(
        "POST",
        `/v1/projects/${projectId}/updates`,
        update,
        idempotencyKey(`update-${at}-${number}`),
      );
    return { projectId, name, takesGifts };
  });

/**
 * Posts and opens needs; their workers say by which name and phone they are called. The lead opens what the worker may
 * not: what needs a second person.
 */
const openNeeds = (api: ApiClient, name: string, needs: ReturnType<typeof demoNeeds>) =>
  inParallel(needs, concurrency, async (need, at) => {
    const worker = api.as(`worker-${need.division}`);
    await worker("PUT", "/v1/me/staff-contact", demoContact(need.division));
    const { needId, status } = await worker<{ needId: string; status: string }>(
      "POST",
      "/v1/needs",
      need,
      idempotencyKey(`${name}-${at}`),
    );
    if (status !== "open") await api.as(`lead-${need.division}`)("POST", `/v1/needs/${needId}/open`);
    return { needId, division: need.division };
  });

interface PublicNeed {
  readonly positions: readonly { readonly positionId: string }[];
  readonly riskNotice: { readonly version: string };
}

/** Signs up the two best volunteers of each need, so that the lists are not empty. */
const signUp = (
  api: ApiClient,
  needs: readonly { needId: string; division: string }[],
  volunteerIds: readonly string[],
) =>
  inParallel(needs, concurrency, async ({ needId, division }) => {
    const need = await api.guest<PublicNeed>("GET", `/v1/needs/${needId}`);
    const { items } = await api.as(`worker-${division}`)<{
      items: { volunteerId: string; positionId: string }[];
    }>("GET", `/v1/needs/${needId}/matches?limit=100`);
    for (const { volunteerId, positionId } of items.slice(0, 2)) {
      const persona = `volunteer-${volunteerIds.indexOf(volunteerId) + 1}`;
      const body = { positionId, shifts: "available", riskNoticeVersion: need.riskNotice.version };
      try {
        await api.as(persona)(
          "POST",
          `/v1/needs/${needId}/signups`,
          body,
          idempotencyKey(`signup-${needId}`),
        );
      } catch (error) {
        // A full week or two needs at the same time, as with real people.
        if (!(error instanceof CallFailed && error.status === 409)) throw error;
      }
    }
  });

/** Asks the two best of a need that has room for more, so that an asking can be seen, and answered as one of them. */
const askSomebody = async (
  api: ApiClient,
  { needId, division }: { needId: string; division: string },
): Promise<void> => {
  const need = await api.guest<PublicNeed>("GET", `/v1/needs/${needId}`);
  const body = { positionId: need.positions[0]?.positionId, top: 2 };
  try {
    await api.as(`worker-${division}`)("POST", `/v1/needs/${needId}/offers`, body, idempotencyKey("offers"));
  } catch (error) {
    if (!(error instanceof CallFailed && error.status === 409)) throw error;
  }
};

const giveGifts = (api: ApiClient, projects: readonly { projectId: string }[]) =>
  inParallel(demoGifts(), 4, async (gift, at) => {
    const project = projects[at % projects.length];
    if (!project) throw new Error("no demo project takes gifts");
    const { checkoutUrl } = await api.as(`donor-${at + 1}`)<{ checkoutUrl: string }>(
      "POST",
      `/v1/projects/${project.projectId}/donations`,
      gift,
      idempotencyKey(`gift-${at}`),
    );
    await fetch(`${checkoutUrl}/complete`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ outcome: "paid" }),
    });
  });

/** Proposes whom each project helps, and has the lead of their township approve it. One after the other: by number. */
const helpPeople = (api: ApiClient, projects: readonly { projectId: string; name: string }[]) =>
  inParallel(projects, 2, async ({ projectId, name }) => {
    for (const [at, slot] of demoSlots(name).entries()) {
      const { slotId, version } = await api.as(`worker-${slot.area}`)<{ slotId: string; version: number }>(
        "POST",
        `/v1/projects/${projectId}/slots`,
        slot,
        idempotencyKey(`slot-${projectId}-${at}`),
      );
      await api.as(`lead-${slot.area}`)("POST", `/v1/slots/${slotId}/approve`, { version });
    }
  });

/**
 * Loads the demo county at the first start: the network by its own command, all else through the public API. Each call
 * has an Idempotency-Key, so that the next start continues an interrupted load.
 */
export const loadDemoCounty = async (stack: LocalStack, say: (line: string) => void): Promise<DemoState> => {
  const { platform, services } = stack;
  const key = { pk: "DEMO", sk: "STATE" };
  const TableName = tableName(platform.stage, localTable.name);
  const { Item } = await platform.documents.send(new GetCommand({ TableName, Key: key }));
  if (Item) {
    // A folder from before the counties served were kept in the table has them from now on.
    await serveDemoCounties(platform);
    return { ...stateSchema.parse(Item.state), loadedNow: false };
  }

  say("Helink 禾联: loading the demo county (once; all people in it are invented) ...");
  const api = createApiClient(stack.base, stack.identity.mint);
  await loadNetwork(platform, stack.identity.issuer);
  const today = countyDay(platform.clock());
  const [volunteerIds, projects] = await Promise.all([
    registerVolunteers(api, today),
    createProjects(api, platform.ids),
  ]);
  const [needs] = await Promise.all([
    openNeeds(api, "need", demoNeeds(today)),
    openNeeds(api, "training", demoTrainings(today)),
    createTeam(api),
  ]);
  await recordLastService(stack, today);
  await services.settled();
  await signUp(api, needs, volunteerIds);
  await services.settled();
  const [asked] = needs;
  if (asked) await askSomebody(api, asked);
  const funds = projects.filter(({ takesGifts }) => takesGifts);
  await Promise.all([giveGifts(api, funds), helpPeople(api, projects)]);
  const [first] = funds;
  if (first) await loadStatement(api, first.projectId, addDays(today, -1), services.settled);

  // The first need is the one that the first volunteers fit: what anybody may do would show nothing of matching.
  const [shownNeed] = needs;
  const [shownProject] = funds;
  if (!shownNeed || !shownProject) throw new Error("the demo county has no need or no project to show");
  const state = stateSchema.parse({
    volunteers: volunteerIds.length,
    needs: needs.length,
    gifts: demoGifts().length,
    volunteerIds,
    shownNeed,
    shownProject,
  });
  await platform.documents.send(new PutCommand({ TableName, Item: { ...key, state } }));
  return { ...state, loadedNow: true };
};
