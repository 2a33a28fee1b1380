import { reactive, ref } from "vue";
import { differing } from "../../../shared/api/changed-fields.ts";
import { answered, api } from "../../../shared/api/client.ts";
import type { FullStation, Grant, Station, StationChange } from "../../../shared/api/types.ts";
import { ownGrants } from "../../../shared/composables/my-roles.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";

/** The stations of counties, by name. */
export const stationsIn = async (counties: readonly string[]): Promise<Station[]> => {
  const lists = await Promise.all(
    counties.map((county) => answered(api.GET("/v1/stations", { params: { query: { county } } }))),
  );
  return lists.flatMap(({ items }) => items);
};

const holdsAt = ({ county, divisions, operatorId }: Grant, station: Station): boolean =>
  operatorId === undefined
    ? station.county === county && (divisions?.includes(station.division ?? county) ?? true)
    : station.operatorId === operatorId;

/** The stations where a role of who is signed in holds. */
export const useOwnStations = () =>
  useAnswer(async () => {
    const grants = await ownGrants();
    const stations = await stationsIn([...new Set(grants.map(({ county }) => county))]);
    return stations.filter((station) => grants.some((grant) => holdsAt(grant, station)));
  });

const formOf = ({ openedOn, closedOn, posts }: FullStation) => ({
  ...{ openedOn: openedOn ?? "", closedOn: closedOn ?? "", posts: posts === null ? "" : String(posts) },
});
const answersOf = ({ openedOn, closedOn, posts }: ReturnType<typeof formOf>) => ({
  ...{ openedOn: openedOn || null, closedOn: closedOn || null },
  // A field for numbers hands a number over once it was typed in.
  posts: String(posts).trim() === "" ? null : Number(posts),
});

/** A station, whose dates and posts are being changed; an empty field is not reported. */
export const useChangedStation = (station: FullStation, changed: () => Promise<unknown>) => {
  const form = reactive(formOf(station));
  const saved = ref(false);
  let before = answersOf(form);
  const action = useAction(async () => {
    saved.value = false;
    const after = answersOf(form);
    const body = differing(before, after) as StationChange;
    const params = { path: { stationId: station.stationId } };
    if (Object.keys(body).length > 0) await answered(api.PATCH("/v1/stations/{stationId}", { params, body }));
    before = after;
    await changed();
    saved.value = true;
  });
  return { form, saved, ...action };
};
