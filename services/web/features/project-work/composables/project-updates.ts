import { reactive, ref } from "vue";
import type { UpdatePage } from "../../../shared/api/types.ts";
import { shrinkPicture } from "../../../shared/browser/shrink-picture.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import type { Redaction } from "../../../shared/composables/redact-texts.ts";
import { useUpdates } from "../../projects/composables/projects.ts";

/** Pictures of one update at most. */
const mostPictures = 3;

interface DraftPicture {
  /** In base64. */
  readonly data: string;
  description: string;
  consent: boolean;
}

/**
 * The updates of a project for who runs it: posting one, sent again after a lost answer once, taking one back, replacing its
 * texts.
 */
export const useProjectUpdates = (projectId: string) => {
  const list = useUpdates(projectId, "staff");
  const draft = reactive({ text: "", pictures: [] as DraftPicture[] });
  const [unreadable, sent] = [ref(false), ref(false)];
  const { header, renew } = useIdempotencyKey(draft);
  const add = async (files: Iterable<File>) => {
    unreadable.value = false;
    for (const file of files) {
      if (draft.pictures.length >= mostPictures) return;
      try {
        draft.pictures.push({ data: await shrinkPicture(file), description: "", consent: false });
      } catch {
        unreadable.value = true;
      }
    }
  };
  const posting = useConfirmedAction(async (confirmed) => {
    sent.value = false;
    // A tick that is missing is sent as it is, so that the API says so beside its picture.
    const pictures = draft.pictures as { data: string; description: string; consent: true }[];
    const params = { path: { projectId }, header: header() };
    const body = { text: draft.text, pictures, ...confirmed };
    await unwrap(api.POST("/v1/projects/{projectId}/updates", { params, body }));
    Object.assign(draft, { text: "", pictures: [] });
    renew();
    sent.value = true;
    await list.reload();
  });
  const takingBack = useAction(async (updateId: string) => {
    const params = { path: { projectId, updateId } };
    await unwrap(api.DELETE("/v1/projects/{projectId}/updates/{updateId}", { params }));
    await list.reload();
  });
  /** Descriptions of several pictures are written with a sign between them; that of a single one may have it. */
  const redact =
    ({ updateId, pictures }: UpdatePage) =>
    async ({ field, text, confirmed }: Redaction<"text" | "descriptions">) => {
      const descriptions = pictures.length > 1 ? text?.split(/[;；]/) : text && [text];
      const body = { [field]: field === "text" ? text : (descriptions ?? null), ...confirmed };
      const params = { path: { projectId, updateId } };
      await unwrap(api.POST("/v1/projects/{projectId}/updates/{updateId}/redact", { params, body }));
      await list.reload();
    };
  return { list, draft, mostPictures, unreadable, sent, add, posting, takingBack, redact };
};
