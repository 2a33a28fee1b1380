import type { ApiTester } from "./api.ts";

interface Listed {
  readonly projectId: string;
  readonly name: string;
  readonly takesGifts: boolean;
  readonly currencies: readonly string[];
  readonly fundraisingMode: string;
}

/**
 * The id of a project that takes everybody's gifts in yuan, on whatever page of the list it is.
 * @param wanted its county, a part of its name
 * @throws Error if there is none
 */
export const giftProject = async (
  api: Pick<ApiTester, "guest">,
  { county, name = "" }: { readonly county?: string; readonly name?: string } = {},
): Promise<string> => {
  const query = new URLSearchParams({ limit: "100", ...(county ? { county } : {}) });
  for (;;) {
    const { items, nextCursor } = (await api.guest(`GET /v1/projects?${query}`)).body;
    const project = (items as Listed[]).find(
      (one) =>
        one.takesGifts &&
        one.fundraisingMode === "public" &&
        one.currencies.includes("CNY") &&
        one.name.includes(name),
    );
    if (project) return project.projectId;
    if (nextCursor === null) throw new Error(`no project takes gifts: ${county} ${name}`);
    query.set("cursor", nextCursor);
  }
};
