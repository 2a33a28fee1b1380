import { computed, reactive, ref, shallowRef } from "vue";
import { site } from "../../../shared/api/site.ts";
import type { MachineClient, NewMachineClient } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";

type Scope = MachineClient["scopes"][number];
/** The scopes that a program can be granted. */
export const scopes: readonly Scope[] = [
  "needs:read",
  "needs:write",
  "matches:read",
  "lists:read",
  "projects:read",
  "projects:write",
  "ledger:read",
];

/** The token endpoint, from the discovery document of the sign-in. */
const fetchTokenEndpoint = async (): Promise<string> => {
  const { issuer } = (await site()).signIn;
  const response = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  return ((await response.json()) as { token_endpoint: string }).token_endpoint;
};

/** The programs of the signed-in person's organisation or county, registering one and revoking one. */
export const usePrograms = () => {
  const programs = useQuery(async () => (await unwrap(api.GET("/v1/machine-clients"))).items);
  const grants = useQuery(fetchMyGrants);
  const mayRegister = computed(() => grants.data.value?.some(({ role }) => role === "ngo_manager") ?? false);
  const form = reactive({ name: "", scopes: [] as Scope[] });
  const { header, renew } = useIdempotencyKey(form);
  /** The program just registered, with its secret, which is in memory only until the page is left. */
  const registered = shallowRef<NewMachineClient>();
  const tokenEndpoint = ref("");
  const registering = useAction(async () => {
    const body = { name: form.name, scopes: [...form.scopes] };
    registered.value = await unwrap(api.POST("/v1/machine-clients", { params: { header: header() }, body }));
    Object.assign(form, { name: "", scopes: [] });
    renew();
    tokenEndpoint.value = await fetchTokenEndpoint().catch(() => "");
    await programs.refetch();
  });
  const revoking = useAction(async (clientId: string) => {
    await unwrap(api.DELETE("/v1/machine-clients/{clientId}", { params: { path: { clientId } } }));
    if (registered.value?.clientId === clientId) registered.value = undefined;
    await programs.refetch();
  });
  return { programs, mayRegister, form, registered, tokenEndpoint, registering, revoking };
};
