import { computed, reactive, ref, shallowRef } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import { site } from "../../../shared/api/site.ts";
import type { MachineClient, NewMachineClient } from "../../../shared/api/types.ts";
import { useSendingKey } from "../../../shared/composables/idempotency-key.ts";
import { ownGrants } from "../../../shared/composables/my-roles.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";

type Scope = MachineClient["scopes"][number];
/** What a program may be let do. */
export const scopes: readonly Scope[] = [
  "needs:read",
  "needs:write",
  "matches:read",
  "lists:read",
  "projects:read",
  "projects:write",
  "ledger:read",
];

/** Where tokens are handed out, as the sign-in itself says. */
const tokenAddress = async (): Promise<string> => {
  const { issuer } = (await site()).signIn;
  const answer = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  return ((await answer.json()) as { token_endpoint: string }).token_endpoint;
};

/** The programs of one's organisation or county: as they stand, registering one, revoking one. */
export const usePrograms = () => {
  const asked = useAnswer(async () => (await answered(api.GET("/v1/machine-clients"))).items);
  const grants = useAnswer(ownGrants);
  const registers = computed(() => grants.answer.value?.some(({ role }) => role === "ngo_manager") ?? false);
  const form = reactive({ name: "", scopes: [] as Scope[] });
  const { header, renew } = useSendingKey(form);
  /** The program just registered, with its secret: in memory alone, and nowhere once the page is left. */
  const made = shallowRef<NewMachineClient>();
  const tokensAt = ref("");
  const registering = useAction(async () => {
    const body = { name: form.name, scopes: [...form.scopes] };
    made.value = await answered(api.POST("/v1/machine-clients", { params: { header: header() }, body }));
    Object.assign(form, { name: "", scopes: [] });
    renew();
    tokensAt.value = await tokenAddress().catch(() => "");
    await asked.again();
  });
  const revoking = useAction(async (clientId: string) => {
    await answered(api.DELETE("/v1/machine-clients/{clientId}", { params: { path: { clientId } } }));
    if (made.value?.clientId === clientId) made.value = undefined;
    await asked.again();
  });
  return { asked, registers, form, made, tokensAt, registering, revoking };
};
