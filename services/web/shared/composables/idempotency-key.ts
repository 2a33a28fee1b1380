import { type WatchSource, watch } from "vue";

/**
 * The Idempotency-Key of a form: one for as long as nothing in it changes, so that what is sent again after a lost
 * answer counts once.
 * @param forms what is sent
 * @returns the key to send with, and the way to another one where the same is to count again
 */
export const useSendingKey = (...forms: (WatchSource | object)[]) => {
  let key: string = crypto.randomUUID();
  const renew = () => {
    key = crypto.randomUUID();
  };
  watch(forms, renew, { deep: true });
  return { header: () => ({ "Idempotency-Key": key }), renew };
};
