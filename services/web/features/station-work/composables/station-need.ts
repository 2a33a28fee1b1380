import { shallowRef } from "vue";
import type { ListedVolunteer, Matches, Need, Signup, VolunteerList } from "../../../shared/api/types.ts";
import { workOf } from "../../../shared/auth/role-work.ts";
import { api, nullIfNotFound, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import type { Redaction } from "../../../shared/composables/redact-texts.ts";
import { fetchNeed } from "../../needs/composables/need.ts";
import { fetchSignups } from "../../sign-up/composables/need-signups.ts";

/** What was done on site for somebody who came. */
export type OnSite = readonly NonNullable<Signup["shifts"][number]["onSite"]>[number][];

type Move = "open" | "close" | "cancel";

/** The moves that a need allows its staff. What has to be released first is decided by the lead, and opened by nobody else. */
export const movesOf = ({ status, staff }: Pick<Need, "status" | "staff">): readonly Move[] => {
  if (status === "open") return ["close", "cancel"];
  if (status === "cancelled") return [];
  return staff?.toRelease.length ? ["cancel"] : ["open", "cancel"];
};

/** Staff see signups if they may ask for names. Somebody without a role may lead a team that signed up: the API decides. */
const mayReadSignups = async (): Promise<boolean> => {
  const grants = await fetchMyGrants();
  return grants.length === 0 || grants.some(({ role }) => workOf[role].may.includes("name"));
};

/** Whether the reader works at a station, whose needs' matches are theirs to see; a manager sees those of projects. */
const isOfStation = async (): Promise<boolean> =>
  (await fetchMyGrants()).some(({ role }) => workOf[role].may.includes("record"));

/**
 * The matches of a need; null if matching does not have it. While they are awaited tries again each second, five times:
 * matching hears of an opened need late.
 */
const fetchMatches = async (
  needId: string,
  areAwaited: () => Promise<boolean>,
  retries = 5,
): Promise<Matches | null> => {
  const params = { path: { needId }, query: { limit: 20 } };
  const matches = await nullIfNotFound(unwrap(api.GET("/v1/needs/{needId}/matches", { params })));
  if (matches || retries === 0 || !(await areAwaited())) return matches;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return fetchMatches(needId, areAwaited, retries - 1);
};

/** The texts of a need that can be replaced in every state. */
export const redactable = ["description", "title", "riskNotice", "label", "loosenReason"] as const;

/** A need for its station: its status, who fits, who signed up and who came. Null data: hidden from the reader. */
export const useStationNeed = (needId: string) => {
  const params = { path: { needId } };
  let asked: Promise<Need> | undefined;
  const need = useQuery(() => {
    asked = fetchNeed(needId);
    return asked;
  });
  /** Matching will have an open need of the reader's station; of others it says nothing. */
  const areAwaited = async () => {
    const found = await asked?.catch(() => undefined);
    return found?.status === "open" && found.staff !== undefined && (await isOfStation());
  };
  const matches = useQuery(() => fetchMatches(needId, areAwaited));
  const signups = useQuery(async () =>
    (await mayReadSignups()) ? nullIfNotFound(fetchSignups(needId)) : null,
  );
  const names = shallowRef<ReadonlyMap<string, ListedVolunteer>>(new Map());
  /** Pulls the volunteer list, which is logged and shown to the volunteers: only on request. */
  const naming = useAction(async () => {
    const list = await unwrap(api.GET("/v1/needs/{needId}/volunteers", { params }));
    names.value = new Map((list as VolunteerList).items.map((item) => [item.volunteerId, item]));
  });
  const refetch = async () => {
    await need.refetch();
    await matches.refetch();
  };
  const moving = useAction(async (move: Move) => {
    const version = need.data.value?.staff?.version;
    const body = version === undefined ? {} : { version };
    if (move === "open") await unwrap(api.POST("/v1/needs/{needId}/open", { params, body }));
    else if (move === "close") await unwrap(api.POST("/v1/needs/{needId}/close", { params }));
    else await unwrap(api.POST("/v1/needs/{needId}/cancel", { params }));
    await refetch();
  });
  const attending = useAction(
    async ({ signupId }: Signup, shiftId: string, outcome: "attended" | "absent", onSite: OnSite) => {
      await unwrap(
        api.PUT("/v1/needs/{needId}/signups/{signupId}/attendance", {
          params: { path: { needId, signupId } },
          body: { shiftId, outcome, ...(onSite.length > 0 ? { onSite: [...onSite] } : {}) },
        }),
      );
      await signups.refetch();
    },
  );
  const redact = async ({ field, text, confirmed }: Redaction<(typeof redactable)[number]>) => {
    const body = { [field]: text, ...confirmed };
    await unwrap(api.POST("/v1/needs/{needId}/redact", { params, body }));
    await need.refetch();
  };
  return { need, matches, signups, names, naming, refetch, moving, attending, redact };
};
