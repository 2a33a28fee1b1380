import type { ApiTester } from "./api.ts";

export interface ListedNeed {
  readonly needId: string;
  readonly title: string;
  readonly division: string;
}

/**
 * The first need of a kind that the demo shows to everybody in a county.
 * @throws Error if it shows none
 */
export const demoNeedOf = async (
  api: Pick<ApiTester, "guest">,
  county: string,
  kind: string,
): Promise<ListedNeed> => {
  const { body } = await api.guest(`GET /v1/needs?division=${county}&kind=${kind}`);
  const listed = body.items.find(({ title }: ListedNeed) => title.includes("演示"));
  if (listed) return listed;
  throw new Error(`${county} has no public need of kind ${kind}`);
};
