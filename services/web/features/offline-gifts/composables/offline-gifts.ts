import { reactive, ref } from "vue";
import type { EnterOfflineDonation, OfflineDonation } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { download } from "../../../shared/client/download.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { minorAmount } from "../../../shared/format/money.ts";

type Refusal = "not-received" | "amount-wrong" | "entered-twice" | "wrong-project" | "other";

/** Why a gift is refused, in the order in which it is offered. */
export const refusals: readonly Refusal[] = [
  "not-received",
  "amount-wrong",
  "entered-twice",
  "wrong-project",
  "other",
];

const noGoods = () => ({ what: "", quantity: "1", unit: "" });
const emptyDraft = () => ({
  kind: "bank" as EnterOfflineDonation["kind"],
  amount: "",
  goods: [noGoods()],
  receivedOn: "",
  source: "donated" as EnterOfflineDonation["source"],
  reference: "",
  name: "",
  email: "",
  anonymous: false,
});
type Draft = ReturnType<typeof emptyDraft>;

/** What is sent of a form. What was not typed rightly is sent all the same, so that the API says so beside its field. */
const bodyOf = ({ kind, name, email, ...draft }: Draft): EnterOfflineDonation => {
  const { receivedOn, source, anonymous, reference } = draft;
  const donor = { name, ...(email === "" ? {} : { email }) };
  const common = { receivedOn, source, anonymous, ...(name === "" && email === "" ? {} : { donor }) };
  if (kind === "goods") {
    const goods = draft.goods.map(({ quantity, ...one }) => ({ ...one, quantity: Number(quantity) }));
    return { kind, ...common, goods };
  }
  const money = { amount: minorAmount(draft.amount, "CNY") ?? 0, currency: "CNY" as const };
  return kind === "bank" ? { kind, ...common, ...money, reference } : { kind, ...common, ...money };
};

/** A project's gifts outside the checkout: the list, entering one, confirming and refusing. */
export const useOfflineGifts = (projectId: string) => {
  const path = { projectId };
  const list = usePagedQuery<OfflineDonation>((query) =>
    unwrap(api.GET("/v1/projects/{projectId}/offline-donations", { params: { path, query } })),
  );
  const me = useQuery(() => unwrap(api.GET("/v1/me")));
  const draft = reactive(emptyDraft());
  const sent = ref(false);
  const { header, renew } = useIdempotencyKey(draft);
  const entering = useConfirmedAction(async (confirmed) => {
    sent.value = false;
    const params = { path, header: header() };
    const body = { ...bodyOf(draft), ...confirmed };
    await unwrap(api.POST("/v1/projects/{projectId}/offline-donations", { params, body }));
    const { kind, receivedOn, source } = draft;
    Object.assign(draft, emptyDraft(), { kind, receivedOn, source });
    renew();
    sent.value = true;
    await list.reload();
  });
  /** One button may be pressed at a time; `of` says by which gift's the last one was. */
  const of = ref("");
  const deciding = useAction(async (offlineDonationId: string, reason?: Refusal) => {
    of.value = offlineDonationId;
    const params = { path: { offlineDonationId } };
    if (reason === undefined)
      await unwrap(api.POST("/v1/offline-donations/{offlineDonationId}/confirm", { params }));
    else
      await unwrap(
        api.POST("/v1/offline-donations/{offlineDonationId}/refuse", { params, body: { reason } }),
      );
    await list.reload();
  });
  const paper = useAction(async (offlineDonationId: string) => {
    of.value = offlineDonationId;
    await download(`/v1/offline-donations/${offlineDonationId}/acknowledgment/pdf`, offlineDonationId, "pdf");
  });
  return {
    list,
    paper,
    me,
    draft,
    addGoods: () => draft.goods.push(noGoods()),
    entering,
    sent,
    deciding,
    of,
  };
};
