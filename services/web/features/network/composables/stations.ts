import { reactive, ref } from "vue";
import { changedFields } from "../../../shared/api/changed-fields.ts";
import type { FullStation, Grant, Station, UpdateStation } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { phoneText } from "../../../shared/format/phone.ts";

/**
 * The stations of counties, by name.
 * @throws ApiProblem
 */
export const fetchStations = async (counties: readonly string[]): Promise<Station[]> => {
  const lists = await Promise.all(
    counties.map((county) => unwrap(api.GET("/v1/stations", { params: { query: { county } } }))),
  );
  return lists.flatMap(({ items }) => items);
};

const holdsAt = ({ county, divisions, operatorId }: Grant, station: Station): boolean =>
  operatorId === undefined
    ? station.county === county && (divisions?.includes(station.division ?? county) ?? true)
    : station.operatorId === operatorId;

/** The stations where the signed-in person holds a role. */
export const useMyStations = () =>
  useQuery(async () => {
    const grants = await fetchMyGrants();
    const stations = await fetchStations([...new Set(grants.map(({ county }) => county))]);
    return stations.filter((station) => grants.some((grant) => holdsAt(grant, station)));
  });

/** A station in full. */
export const useStation = (stationId: string) =>
  useQuery(() => unwrap(api.GET("/v1/stations/{stationId}", { params: { path: { stationId } } })));

const formOf = ({ openedOn, closedOn, posts, phone, address, openingHours }: FullStation) => ({
  openedOn: openedOn ?? "",
  closedOn: closedOn ?? "",
  posts: posts === null ? "" : String(posts),
  phone: phoneText(phone ?? ""),
  address: address ?? "",
  openingHours: openingHours ?? "",
});

const fieldsOf = ({
  openedOn,
  closedOn,
  posts,
  phone,
  address,
  openingHours,
}: ReturnType<typeof formOf>) => ({
  openedOn: openedOn || null,
  closedOn: closedOn || null,
  // Vue makes the value of a number input a number once something is typed.
  posts: String(posts).trim() === "" ? null : Number(posts),
  phone: phone.trim() || null,
  address: address.trim() || null,
  openingHours: openingHours.trim() || null,
});

/** The form that changes a station's facts; an empty field is not reported. It sends changed fields only. */
export const useEditStation = (station: FullStation, afterSave: () => Promise<unknown>) => {
  const form = reactive(formOf(station));
  const saved = ref(false);
  let before = fieldsOf(form);
  const action = useAction(async () => {
    saved.value = false;
    const after = fieldsOf(form);
    const body = changedFields(before, after) as UpdateStation;
    const params = { path: { stationId: station.stationId } };
    if (Object.keys(body).length > 0) await unwrap(api.PATCH("/v1/stations/{stationId}", { params, body }));
    before = after;
    await afterSave();
    saved.value = true;
  });
  return { form, saved, ...action };
};
