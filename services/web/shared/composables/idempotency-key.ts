import { type WatchSource, watch } from "vue";

/**
 * The Idempotency-Key of a form. It stays the same until the form changes, so that a request sent again after a lost
 * answer counts once.
 * @param forms what is sent
 * @returns `header`, the request header; `renew`, which makes a new key so that the same content counts again
 */
export const useIdempotencyKey = (...forms: (WatchSource | object)[]) => {
  let key: string = crypto.randomUUID();
  const renew = () => {
    key = crypto.randomUUID();
  };
  watch(forms, renew, { deep: true });
  return { header: () => ({ "Idempotency-Key": key }), renew };
};
