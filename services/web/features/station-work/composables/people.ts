import type { Duplicate, WantedBirthDate } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchMyDivisions } from "../../../shared/composables/my-divisions.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Everything that waits in the signed-in lead's divisions. */
const inMyDivisions = async <Item>(fetchIn: (division: string) => Promise<Item[]>): Promise<Item[]> =>
  (await Promise.all((await fetchMyDivisions()).map(fetchIn))).flat();

/** What a lead decides about volunteers of their station: corrected birth dates, and who registered twice. */
export const usePeopleToDecide = () => {
  const birthDates = useQuery(() =>
    inMyDivisions<WantedBirthDate>((division) =>
      fetchAllPages((from) =>
        unwrap(api.GET("/v1/volunteers/birth-dates", { params: { query: { division, ...from } } })),
      ),
    ),
  );
  const duplicates = useQuery(() =>
    inMyDivisions<Duplicate>((division) =>
      fetchAllPages((from) =>
        unwrap(api.GET("/v1/volunteers/duplicates", { params: { query: { division, ...from } } })),
      ),
    ),
  );
  const confirming = useAction(async ({ volunteerId, birthDateWanted }: WantedBirthDate) => {
    await unwrap(
      api.PUT("/v1/volunteers/{volunteerId}/birth-date", {
        params: { path: { volunteerId } },
        body: { birthDate: birthDateWanted },
      }),
    );
    await birthDates.refetch();
  });
  const answering = useAction(async ({ later, earlier }: Duplicate, answer: "same-person" | "two-people") => {
    await unwrap(
      api.PUT("/v1/volunteers/{volunteerId}/duplicates/{otherId}", {
        params: { path: { volunteerId: later.volunteerId, otherId: earlier.volunteerId } },
        body: { answer },
      }),
    );
    await duplicates.refetch();
  });
  return { birthDates, duplicates, confirming, answering };
};
