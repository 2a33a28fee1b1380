import { onScopeDispose, reactive, ref, shallowRef } from "vue";
import { shrinkPicture } from "../../../shared/browser/shrink-picture.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Pictures of one call at most. */
const mostPictures = 3;

interface DraftPicture {
  /** In base64. */
  readonly data: string;
  description: string;
}

/** Pictures of receipts that are chosen on this phone and made small there. */
export const useEvidenceDraft = () => {
  const pictures = reactive<DraftPicture[]>([]);
  const unreadable = ref(false);
  const add = async (files: Iterable<File>) => {
    unreadable.value = false;
    for (const file of files) {
      if (pictures.length >= mostPictures) return;
      try {
        pictures.push({ data: await shrinkPicture(file), description: "" });
      } catch {
        unreadable.value = true;
      }
    }
  };
  return { pictures, mostPictures, unreadable, add };
};
export type EvidenceDraft = ReturnType<typeof useEvidenceDraft>;

/** The form that adds pictures to a pay-out. */
export const useAddEvidence = (disbursementId: string, done: () => unknown) => {
  const evidence = useEvidenceDraft();
  const adding = useConfirmedAction(async (confirmed) => {
    const body = { evidence: evidence.pictures.map((picture) => ({ ...picture })), ...confirmed };
    const params = { path: { disbursementId } };
    await unwrap(api.POST("/v1/disbursements/{disbursementId}/evidence", { params, body }));
    evidence.pictures.splice(0);
    await done();
  });
  return { evidence, adding };
};

/** A picture of evidence as an address of this page: the API shows it to whoever is signed in only. */
export const useEvidencePicture = (disbursementId: string, place: number) => {
  const address = shallowRef<string>();
  const params = { path: { disbursementId, place: String(place) } };
  const query = useQuery(async () => {
    const picture = await unwrap(
      api.GET("/v1/disbursements/{disbursementId}/evidence/{place}", { params, parseAs: "blob" }),
    );
    address.value = URL.createObjectURL(picture as unknown as Blob);
    return address.value;
  });
  onScopeDispose(() => {
    if (address.value) URL.revokeObjectURL(address.value);
  });
  return query;
};
