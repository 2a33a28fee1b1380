import { computed, ref, shallowRef } from "vue";
import type { AppointedRole, NewInvitation } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** A role, and the township where it is held at a station; null for other roles. */
export interface Post {
  readonly role: AppointedRole;
  readonly division: string | null;
}

/** The address of an invitation. The secret stands behind the `#`, which no browser sends to a server. */
const linkOf = ({ invitationId, secret }: Pick<NewInvitation, "invitationId" | "secret">): string =>
  `${location.origin}/invitations/${invitationId}#${secret}`;

/** The invitations that wait, and taking one back. */
export const useInvitations = () => {
  const waiting = useQuery(async () => (await unwrap(api.GET("/v1/staff/invitations"))).items);
  const withdrawing = useAction(async (invitationId: string) => {
    await unwrap(api.DELETE("/v1/staff/invitations/{invitationId}", { params: { path: { invitationId } } }));
    await waiting.refetch();
  });
  return { waiting, withdrawing };
};

/** Making one invitation to a post. `made` has its link, which nobody can read again. */
export const useInviting = ({ role, division }: Post, whenMade: () => void) => {
  const label = ref("");
  const { header } = useIdempotencyKey(label);
  const made = shallowRef<{ readonly link: string; readonly expiresAt: string }>();
  const inviting = useAction(async () => {
    const text = label.value.trim();
    const body = { role, ...(division ? { division } : {}), ...(text ? { label: text } : {}) };
    const answer = await unwrap(api.POST("/v1/staff/invitations", { params: { header: header() }, body }));
    made.value = { link: linkOf(answer), expiresAt: answer.expiresAt };
    whenMade();
  });
  return { label, made, inviting };
};

/** What the signed-in person is invited to by a link with this secret, and taking it. */
export const useInvited = (invitationId: string, secret: string) => {
  const path = { invitationId };
  const invited = useQuery(() =>
    unwrap(
      api.GET("/v1/staff/invitations/{invitationId}", {
        params: { path, header: { "invitation-secret": secret } },
      }),
    ),
  );
  const accepting = useAction(async () => {
    await unwrap(
      api.POST("/v1/staff/invitations/{invitationId}/accept", { params: { path }, body: { secret } }),
    );
    await invited.refetch();
  });
  const accepted = computed(() => invited.data.value?.accepted === true);
  return { invited, accepting, accepted };
};
