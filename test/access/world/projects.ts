import { type ApiTester, eventually, type Send } from "#test/support/api.ts";
import { smallPictures } from "#test/support/pictures.ts";
import { places } from "../callers.ts";
import { forManagers, inventedId, succeed, type Thing, type Things, withOwn } from "./objects.ts";

const projectBody = (county: string, division?: string) => ({
  name: "演示项目",
  county,
  ...(division === undefined ? {} : { division }),
});

const takingGifts = {
  purposes: ["school"],
  fundraisingMode: "public",
  qualificationNo: "DEMO-QUAL-7",
  planNo: "DEMO-PLAN-7",
  platformLink: "https://demo.invalid/plan/7",
  fundraiser: { name: "演示募捐主体（虚构）", contact: "演示：contact@demo.invalid" },
} as const;

/** Projects by case: drafts, and published ones that take gifts. The organisation's own is where it runs no station. */
export const projectThings = async (api: ApiTester) => {
  const [county, farCounty] = ["430422", "430103"];
  const [admin, farAdmin, ngo] = [api.as("admin-430422"), api.as("admin-430103"), api.as("ngo-daxiang")];
  const worker = (division: string) => api.as(`worker-${division}`);
  const draft = async (
    by: Send,
    body: ReturnType<typeof projectBody>,
    money: object = {},
  ): Promise<Thing> => {
    const { projectId } = await succeed(by("POST /v1/projects", { ...body, ...money }));
    return { projectId, county: body.county };
  };
  /** The county publishes, which also approves the operator. */
  const publish = async (by: Send, body: ReturnType<typeof projectBody>, publisher = by): Promise<Thing> => {
    const project = await draft(by, body, takingGifts);
    await succeed(publisher(`POST /v1/projects/${project.projectId}/publish`));
    await eventually(
      () => api.guest(`GET /v1/projects/${project.projectId}/fund`),
      ({ status }) => status === 200,
    );
    return project;
  };
  const [atHome, away, far] = [
    projectBody(county, places.home),
    projectBody(county, places.away),
    projectBody(farCounty, places.far),
  ];
  const theirs = await draft(admin, atHome);
  const drafts: Things = {
    own: theirs,
    "same station": theirs,
    "other station": await draft(worker(places.away), away),
    "other county": await draft(farAdmin, far),
    absent: { projectId: inventedId("project") },
  };
  const ofOrganisation = await draft(ngo, away);
  const published = {
    own: await publish(admin, atHome),
    "same station": await publish(admin, atHome),
    "other station": await publish(admin, away),
    "other county": await publish(farAdmin, far),
    absent: { projectId: inventedId("project") },
  } as const satisfies Things;
  const programme = await publish(ngo, away, admin);
  /** The organisation's, in all of the county: no station takes a step in paying its money out. */
  const countywide = await publish(ngo, projectBody(county), admin);
  /** What a station's lead asks for, so that the county may decide it. */
  const ask = async (division: string, { projectId }: Thing): Promise<Thing> => {
    const body = { changes: { area: "演示" }, reason: "演示" };
    const lead = api.as(`lead-${division}`);
    const { requestId } = await succeed(lead(`POST /v1/projects/${projectId}/change-requests`, body));
    return { projectId: projectId ?? "", requestId };
  };
  const changeRequest: Things = {
    own: await ask(places.home, published.own),
    "same station": await ask(places.home, published["same station"]),
    "other station": await ask(places.away, published["other station"]),
    "other county": await ask(places.far, published["other county"]),
    absent: { ...published.own, requestId: inventedId("changeRequest") },
  };
  const tell = async (division: string, { projectId }: Thing): Promise<Thing> => {
    const pictures = [{ data: smallPictures.png, description: "演示", consent: true }];
    const lead = api.as(`lead-${division}`);
    const post = lead(`POST /v1/projects/${projectId}/updates`, { text: "演示", pictures });
    return { projectId: projectId ?? "", updateId: (await succeed(post)).updateId, picture: 1 };
  };
  const update: Things = {
    own: await tell(places.home, published.own),
    "same station": await tell(places.home, published["same station"]),
    "other station": await tell(places.away, published["other station"]),
    "other county": await tell(places.far, published["other county"]),
    absent: { ...published.own, updateId: inventedId("projectUpdate"), picture: 1 },
  };
  return {
    published,
    programme,
    countywide,
    update: withOwn(update, forManagers(await tell(places.away, programme))),
    changeRequest: withOwn(changeRequest, forManagers(await ask(places.away, programme))),
    draftProject: withOwn(drafts, {
      social_worker: await draft(worker(places.home), atHome),
      county_admin: await draft(admin, projectBody(county)),
      finance: ofOrganisation,
      ...forManagers(ofOrganisation),
    }),
  } as const;
};
export type Projects = Awaited<ReturnType<typeof projectThings>>;
