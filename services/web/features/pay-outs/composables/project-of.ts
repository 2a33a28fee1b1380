import { computed, shallowRef, watch } from "vue";
import type { Disbursement, ProjectPage } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import type { Query } from "../../../shared/composables/query.ts";

/** The project of a pay-out, once both have arrived. */
export const useProjectOf = ({ data }: Query<Disbursement>) => {
  const project = shallowRef<ProjectPage>();
  const projectId = computed(() => data.value?.projectId);
  watch(
    projectId,
    async (id) => {
      if (id === undefined) return;
      const params = { path: { projectId: id } };
      // Without it the page says the same with fewer words.
      project.value = await unwrap(api.GET("/v1/projects/{projectId}", { params })).catch(() => undefined);
    },
    { immediate: true },
  );
  return project;
};
