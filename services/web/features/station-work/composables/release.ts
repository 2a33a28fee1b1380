import { ref } from "vue";
import type { Need } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useFormat } from "../../../shared/composables/format.ts";
import { useGateName } from "../../../shared/composables/gate-name.ts";

type Loosening = NonNullable<Need["staff"]>["loosenings"][number];

/** Returns functions that name what a loosening is about, and what is asked of people, until then or from then on. */
export const useLooseningWords = () => {
  const { t, list } = useFormat();
  const gateName = useGateName();
  const one = (code: string): string => {
    const [name = code, value = ""] = code.split(":");
    if (name === "age") return t("gate.minimumAge", { age: value });
    if (name === "gender") return t(`gender.${value}`);
    if (name === "listing") return t(`work.release.listing.${value}`);
    return value === "" ? t("work.release.asked") : gateName(code);
  };
  return {
    what: ({ what }: Loosening) => t(`work.release.what.${what}`),
    asked: ({ what }: Loosening, codes: readonly string[]) => {
      if (what === "minorsInvolved") return t(`work.release.minors.${codes.length > 0 ? "yes" : "no"}`);
      if (what === "gates") return t("work.release.unsettled");
      return codes.length > 0 ? list(codes.map(one)) : t("work.release.nothing");
    },
  };
};

/** A station lead's decision about a need that awaits release: both name the version that was read. */
export const useRelease = (need: () => Need, onDecided: () => Promise<unknown>) => {
  const reason = ref("");
  const params = () => ({ path: { needId: need().needId } });
  const version = () => {
    const { staff } = need();
    return staff ? { version: staff.version } : {};
  };
  const releasing = useAction(async () => {
    await unwrap(api.POST("/v1/needs/{needId}/open", { params: params(), body: version() }));
    await onDecided();
  });
  const sendingBack = useAction(async () => {
    const body = { reason: reason.value, ...version() };
    await unwrap(api.POST("/v1/needs/{needId}/send-back", { params: params(), body }));
    await onDecided();
  });
  return { reason, releasing, sendingBack };
};

/** What its station does with a need that awaits release: takes it back to change it, and puts it to the lead again. */
export const useTakingBack = (needId: string, onDone: () => Promise<unknown>) => {
  const params = { path: { needId } };
  const takingBack = useAction(async () => {
    await unwrap(api.POST("/v1/needs/{needId}/take-back", { params }));
    await onDone();
  });
  /** As it is: a change without a field asks again. */
  const submitting = useAction(async () => {
    await unwrap(api.PATCH("/v1/needs/{needId}", { params, body: {} }));
    await onDone();
  });
  return { takingBack, submitting };
};
