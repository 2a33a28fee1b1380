import { computed } from "vue";
import type { Grant } from "../api/types.ts";
import { type Control, workOf } from "../auth/role-work.ts";
import { api, unwrap } from "../client/client.ts";
import { useQuery } from "./query.ts";

let grants: Promise<readonly Grant[]> | undefined;

/**
 * The roles of the signed-in person and where they hold. Fetched once: a sign-in loads the page anew.
 * @throws ApiProblem
 */
export const fetchMyGrants = (): Promise<readonly Grant[]> => {
  grants ??= unwrap(api.GET("/v1/me")).then((me) => me.grants);
  grants.catch(() => {
    grants = undefined;
  });
  return grants;
};

/** What the signed-in person's roles allow on the page; nothing until they have arrived. */
export const useMyRoles = () => {
  const query = useQuery(fetchMyGrants);
  const { data } = query;
  const hasRole = computed(() => (data.value?.length ?? 0) > 0);
  const may = (control: Control): boolean =>
    data.value?.some(({ role }) => workOf[role].may.includes(control)) ?? false;
  const pages = computed(() => [...new Set(data.value?.flatMap(({ role }) => workOf[role].pages))]);
  return { query, hasRole, may, pages };
};
