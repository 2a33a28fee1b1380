import { computed } from "vue";
import { answered, api } from "../api/client.ts";
import type { Grant } from "../api/types.ts";
import { type Control, workOf } from "../auth/role-work.ts";
import { useAnswer } from "./query.ts";

let asked: Promise<readonly Grant[]> | undefined;

/** The roles of who is signed in and where they hold. Asked once, since every sign-in opens the page anew. */
export const ownGrants = (): Promise<readonly Grant[]> => {
  asked ??= answered(api.GET("/v1/me")).then(({ grants }) => grants);
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
};

/** What the roles of who is signed in let them do; nothing until they are known. */
export const useOwnRoles = () => {
  const asked = useAnswer(ownGrants);
  const { answer } = asked;
  const works = computed(() => (answer.value?.length ?? 0) > 0);
  const may = (control: Control): boolean =>
    answer.value?.some(({ role }) => workOf[role].may.includes(control)) ?? false;
  const places = computed(() => [...new Set(answer.value?.flatMap(({ role }) => workOf[role].places))]);
  return { asked, works, may, places };
};
